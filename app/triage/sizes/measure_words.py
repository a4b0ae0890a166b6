"""What viewers call the measures of a body, in folded text and in the languages of live shops; arabizi included."""

from collections.abc import Mapping

from knowledge.workbook import Dimension

LABELS: Mapping[Dimension, str] = {
    "height": (
        r"height|tinggi(?: badan)?(?:nya|ku)?|tb|taas|tangkad|estatura|altura|mido|alto|alta|(?:chieu )?cao|hauteur|taille|mesure"
        r"|gro(?:ss|ß)e?|groesse|lambai|too?li|too?ly|6oo?li|6oo?ly|tol|toul"
        r"|ส่วนสูง|สูง|طولي|الطول|طول|身高|身長|高|키가|키(?!로)|लंबाई|हाइट|कद|рост"
    ),
    "weight": (
        r"weight|weigh|wt|berat(?: badan)?(?:nya|ku)?|bb|timbang|bigat|peso|pesa|(?:can )?nang|poids|pese|gewicht|wieg(?:e|t)|wajan|vajan"
        r"|waz(?:ni|ny|en|n)|wezni|wzni|wzny|ouazni"
        r"|น้ำหนัก|นน\.?|หนัก|وزني|الوزن|وزن|体重|體重|重|몸무게|체중|वजन|वज़न|वेट|вес"
    ),
    "chest": (
        r"chest|bust|ld|lingkar dada|lilit dada|dada|dibdib|busto|pecho|torax|peito|(?:vong )?nguc|vong 1"
        r"|tour de poitrine|poitrine|brust(?:umfang)?|oberweite|brustweite|sadri|sadry|chhati|chaati|seena"
        r"|รอบอก|(?<![ก-๙])อก|محيط الصدر|الصدر|صدري|صدر|胸围|胸圍|胸囲|胸|バスト|가슴둘레|가슴|छाती|सीना|चेस्ट"
    ),
    "waist": (
        r"waist|lp|lingkar (?:pinggang|perut)|lilit (?:pinggang|perut)|pinggang|baywang|bewang|cintura|(?:vong )?eo|vong (?:2|bung)|tour de taille|taillenumfang|bauchumfang|khasri|khesri"
        r"|รอบเอว|เอว|محيط (?:ال)?(?:خصر|بطن)|الخصر|خصري|خصر|腰围|腰圍|腰|ウエスト|허리둘레|허리|कमर"
    ),
    "hip": (
        r"hips?|lingkar pinggul|lilit pinggul|pinggul|punggung|balakang|cadera|quadril|(?:vong )?mong|vong 3|tour de hanches|hanches|huft(?:e|umfang)"
        r"|รอบสะโพก|สะโพก|الارداف|الورك|臀围|臀圍|臀|ヒップ|엉덩이|हिप"
    ),
    "foot": (
        r"foot(?:'?s)?(?: length)?|feet(?: length)?|panjang (?:tapak )?kaki|tapak kaki|kaki(?:ku|nya)?|paa|pie|pe|pied|fu(?:ss|ß)(?:lange)?|rejli|rijli|2adami|qadami"
        r"|(?:chieu dai )?(?:ban )?chan|dai chan|paon"
        r"|ความยาวเท้า|เท้ายาว|เท้า|طول القدم|القدم|قدمي|قدم|رجلي|脚长|腳長|脚|腳|足长|足長|足|발길이|발|पैर|पांव"
    ),
}
"""Patterns of the names of each measure."""
