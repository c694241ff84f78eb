"""The steps in which a city is built: each file sends what belongs to one domain, and says beside that what it comes to."""
