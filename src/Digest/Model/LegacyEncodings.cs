namespace Digest.Model;

/// <summary>The encodings that a source may declare for its seed, under the names of the IANA's registry in lower case.</summary>
internal static class LegacyEncodings
{
    public const int Utf8 = 65001, Utf16 = 1200, Utf16BigEndian = 1201, Latin1 = 28591, Windows1252 = 1252, Gb18030 = 54936;

    public static IReadOnlyList<(string Name, int CodePage)> All { get; } =
    [
        ("utf-8", Utf8), ("utf-16le", Utf16), ("utf-16be", Utf16BigEndian),
        ("windows-1250", 1250), ("windows-1251", 1251), ("windows-1252", Windows1252), ("windows-1253", 1253), ("windows-1254", 1254),
        ("windows-1255", 1255), ("windows-1256", 1256), ("windows-1257", 1257), ("windows-1258", 1258), ("windows-874", 874),
        ("iso-8859-1", Latin1), ("iso-8859-2", 28592), ("iso-8859-3", 28593), ("iso-8859-4", 28594), ("iso-8859-5", 28595), ("iso-8859-6", 28596),
        ("iso-8859-7", 28597), ("iso-8859-8", 28598), ("iso-8859-9", 28599), ("iso-8859-13", 28603), ("iso-8859-15", 28605),
        ("koi8-r", 20866), ("koi8-u", 21866), ("macintosh", 10000), ("ibm437", 437), ("ibm850", 850), ("ibm852", 852), ("ibm866", 866),
        ("gb18030", Gb18030), ("gbk", 936), ("big5", 950), ("shift_jis", 932), ("euc-jp", 51932), ("euc-kr", 51949),
    ];

    /// <summary>The name here of an encoding that goes by another elsewhere: <c>cp1251</c>, <c>win-1251</c>, <c>cp866</c>, <c>latin1</c>; null: none is known.</summary>
    public static string? Known(string name)
    {
        string number = name.TrimStart([.. "abcdefghijklmnopqrstuvwxyz-_ "]);
        return name is "latin1" or "latin-1" ? "iso-8859-1" : name is "utf8" ? "utf-8" : name is "sjis" or "shift-jis" ? "shift_jis"
            : name[..^number.Length].TrimEnd('-', '_', ' ') is "cp" or "win" or "windows" or "ms" or "ibm" or "dos" or "x-cp" or "oem" or ""
            ? All.FirstOrDefault(one => one.Name == "windows-" + number || one.Name == "ibm" + number).Name : All.FirstOrDefault(one => one.Name == name).Name;
    }

    /// <summary>The name for people; the code page's number where it has none here.</summary>
    public static string NameOf(int codePage)
    {
        foreach (var (name, page) in All)
        {
            if (page == codePage) { return codePage is Utf8 or Utf16 or Utf16BigEndian ? name.ToUpperInvariant() : name; }
        }
        return $"code page {codePage}";
    }
}
