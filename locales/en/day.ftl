# Words of Leeward, English: day.
