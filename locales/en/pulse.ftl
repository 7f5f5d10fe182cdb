# Words of Leeward, English: pulse.
