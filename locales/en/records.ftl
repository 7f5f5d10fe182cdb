# Words of Leeward, English: records.
