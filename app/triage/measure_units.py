"""Patterns of the units that bodies are measured in, for folded text."""

CM = r"(?:cms?(?![a-z])|公分|厘米|センチ|см|ซม|เซน|سم|센치|센티)"
KG = r"(?:kgs?(?![a-z])|kilos?(?![a-z])|kilogram\w*|公斤|千克|キロ|กก|กิโล\w*|โล(?!ก)|كيلو|كجم|كغ|кг|킬로|ky(?![a-z])|ki(?![a-z]))"
LB = r"(?:lbs?(?![a-z])|pounds?(?![a-z])|libras?(?![a-z])|磅)"
JIN = r"(?:斤|jin(?![a-z]))"
INCHES = r"(?:\"|in(?![a-z])|inch(?:es)?(?![a-z])|寸|英寸|นิ้ว|inci(?![a-z]))"
