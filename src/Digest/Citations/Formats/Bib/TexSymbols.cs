using System.Collections.Frozen;

namespace Digest.Citations.Formats.Bib;

/// <summary>What commands of TeX stand for.</summary>
internal static class TexSymbols
{
    /// <summary>Accents: the combining character behind the letter.</summary>
    public static FrozenDictionary<string, string> Accents { get; } = new Dictionary<string, string>
    {
        ["`"] = "\u0300", ["'"] = "\u0301", ["^"] = "\u0302", ["~"] = "\u0303", ["="] = "\u0304", ["u"] = "\u0306", ["."] = "\u0307", ["\""] = "\u0308",
        ["h"] = "\u0309", ["r"] = "\u030A", ["H"] = "\u030B", ["v"] = "\u030C", ["U"] = "\u030E", ["G"] = "\u030F", ["C"] = "\u030F", ["f"] = "\u0311",
        ["d"] = "\u0323", ["c"] = "\u0327", ["k"] = "\u0328", ["b"] = "\u0331", ["t"] = "\u0361", ["textcommabelow"] = "\u0326", ["capitalcedilla"] = "\u0327",
        ["textogonekcentered"] = "\u0328",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Characters { get; } = new Dictionary<string, string>
    {
        ["ss"] = "ß", ["SS"] = "ẞ", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["i"] = "ı", ["j"] = "ȷ", ["th"] = "þ", ["TH"] = "Þ", ["dh"] = "ð", ["DH"] = "Ð", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ", ["ij"] = "ĳ", ["IJ"] = "Ĳ",
        ["textdotlessi"] = "ı", ["textdotlessj"] = "ȷ", ["textschwa"] = "ə",
        ["S"] = "§", ["P"] = "¶", ["textsection"] = "§", ["textparagraph"] = "¶", ["copyright"] = "©", ["textcopyright"] = "©", ["textregistered"] = "®", ["texttrademark"] = "™",
        ["pounds"] = "£", ["textsterling"] = "£", ["euro"] = "€", ["texteuro"] = "€", ["EUR"] = "€", ["textyen"] = "¥", ["textcent"] = "¢", ["textdollar"] = "$",
        ["dag"] = "†", ["ddag"] = "‡", ["textdagger"] = "†", ["textdaggerdbl"] = "‡", ["textbullet"] = "•", ["textperiodcentered"] = "·", ["textdegree"] = "°", ["degree"] = "°",
        ["dots"] = "…", ["ldots"] = "…", ["textellipsis"] = "…", ["textendash"] = "–", ["textemdash"] = "—", ["bibrangedash"] = "–", ["textnumero"] = "№",
        ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”", ["lq"] = "‘", ["rq"] = "’",
        ["quotedblbase"] = "„", ["quotesinglbase"] = "‚", ["guillemotleft"] = "«", ["guillemotright"] = "»", ["guilsinglleft"] = "‹", ["guilsinglright"] = "›",
        ["glqq"] = "„", ["grqq"] = "“", ["flqq"] = "«", ["frqq"] = "»", ["glq"] = "‚", ["grq"] = "‘",
        ["textquotesingle"] = "'", ["textquotedbl"] = "\"", ["textasciigrave"] = "`", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textasciiacute"] = "´", ["textasciimacron"] = "¯",
        ["textbackslash"] = "\\", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["lbrace"] = "{", ["rbrace"] = "}", ["textbar"] = "|", ["textless"] = "<", ["textgreater"] = ">", ["textunderscore"] = "_",
        ["textexclamdown"] = "¡", ["textquestiondown"] = "¿", ["textordfeminine"] = "ª", ["textordmasculine"] = "º", ["textmu"] = "µ", ["textpm"] = "±", ["texttimes"] = "×", ["textonehalf"] = "½",
        ["textperthousand"] = "‰",  ["slash"] = "/", ["textvisiblespace"] = "␣", ["TeX"] = "TeX", ["LaTeX"] = "LaTeX", ["BibTeX"] = "BibTeX", 
        ["nobreakspace"] = "\u00A0", ["space"] = " ", ["quad"] = " ", ["qquad"] = " ", ["thinspace"] = " ", ["newline"] = " ", ["par"] = " ", ["hfill"] = " ", ["relax"] = "", 
        ["protect"] = "", ["-"] = "", ["/"] = "", ["\\"] = " ", [" "] = " ", ["\n"] = " ", ["\t"] = " ", [","] = " ", [";"] = " ", [":"] = " ", ["!"] = "", ["@"] = "",
        ["&"] = "&", ["%"] = "%", ["$"] = "$", ["#"] = "#", ["_"] = "_", ["{"] = "{", ["}"] = "}",
         ["normalfont"] = "", ["upshape"] = "", ["mdseries"] = "",   ["addspace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands around the argument of a command.</summary>
    public static FrozenDictionary<string, (string Open, string Close)> Around { get; } = new Dictionary<string, (string, string)>
    {
        ["textit"] = ("<i>", "</i>"), ["emph"] = ("<i>", "</i>"), ["textsl"] = ("<i>", "</i>"), ["mkbibemph"] = ("<i>", "</i>"), ["mkbibitalic"] = ("<i>", "</i>"),
        ["textbf"] = ("<b>", "</b>"), ["mkbibbold"] = ("<b>", "</b>"), ["textsc"] = ("<span style=\"font-variant:small-caps;\">", "</span>"),
        ["textsuperscript"] = ("<sup>", "</sup>"), ["mkbibsuperscript"] = ("<sup>", "</sup>"), ["textsubscript"] = ("<sub>", "</sub>"), ["mkbibsubscript"] = ("<sub>", "</sub>"),
        ["enquote"] = ("“", "”"), ["mkbibquote"] = ("“", "”"), ["mkbibparens"] = ("(", ")"), ["mkbibbrackets"] = ("[", "]"),
        ["textrm"] = ("", ""), ["texttt"] = ("", ""), ["textsf"] = ("", ""), ["textup"] = ("", ""), ["textmd"] = ("", ""), ["textnormal"] = ("", ""), ["text"] = ("", ""), ["mbox"] = ("", ""),
         ["url"] = ("", ""), ["nolinkurl"] = ("", ""), ["path"] = ("", ""), ["hbox"] = ("", ""), ["NoCaseChange"] = ("", ""), ["uline"] = ("", ""), ["underline"] = ("", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that hold to the end of the group in which they stand.</summary>
    public static FrozenDictionary<string, (string Open, string Close)> Within { get; } = new Dictionary<string, (string, string)>
    {
        ["it"] = ("<i>", "</i>"), ["em"] = ("<i>", "</i>"), ["sl"] = ("<i>", "</i>"), ["itshape"] = ("<i>", "</i>"), ["slshape"] = ("<i>", "</i>"), ["bf"] = ("<b>", "</b>"), ["bfseries"] = ("<b>", "</b>"),
        ["sc"] = ("<span style=\"font-variant:small-caps;\">", "</span>"), ["scshape"] = ("<span style=\"font-variant:small-caps;\">", "</span>"),
        ["rm"] = ("", ""), ["tt"] = ("", ""), ["sf"] = ("", ""), ["small"] = ("", ""), ["footnotesize"] = ("", ""), ["scriptsize"] = ("", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
