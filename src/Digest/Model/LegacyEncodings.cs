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
        ("koi8-r", 20866), ("koi8-u", 21866), ("macintosh", 10000),
        ("gb18030", Gb18030), ("gbk", 936), ("big5", 950), ("shift_jis", 932), ("euc-jp", 51932), ("euc-kr", 51949),
    ];

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
