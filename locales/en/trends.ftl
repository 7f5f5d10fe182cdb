# Words of Leeward, English: trends.
