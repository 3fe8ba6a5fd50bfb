namespace Digest.Benchmarks.Corpus;

/// <summary>A language of made-up words in a real script: nobody can be named by it, and word lengths and frequencies are like those of real text.</summary>
internal sealed class Tongue
{
    private const int Vocabulary = 6000;
    private readonly ZipfLaw<string> _words;
    private readonly string[] _names;
    private readonly (string Comma, string Stop) _marks;

    private Tongue(string lang, string joiner, (string, string) marks, IReadOnlyList<string> words)
    {
        (Lang, Joiner, _marks) = (lang, joiner, marks);
        _words = new ZipfLaw<string>(words, 3);
        _names = [.. words.Skip(150).Where(word => word.Length >= (joiner.Length == 0 ? 2 : 4) && !word.Contains('\'', StringComparison.Ordinal))];
    }

    public static Tongue English { get; } = new("en", " ", (",", "."), Words("en", Common, EnglishSyllables, (1, 3)));
    private static Tongue Arabic { get; } = new("ar", " ", ("،", "."), Words("ar", [], ArabicSyllables, (2, 3)));
    private static Tongue Chinese { get; } = new("zh", "", ("，", "。"), Words("zh", [], ChineseCharacters, (1, 2)));
    private static Tongue Russian { get; } = new("ru", " ", (",", "."), Words("ru", [], RussianSyllables, (2, 4)));

    /// <summary>BCP 47.</summary>
    public string Lang { get; }
    /// <summary>What stands between two words: a space, or nothing in Chinese.</summary>
    public string Joiner { get; }
    public bool IsEnglish => Lang == "en";

    /// <summary>English mostly; another script in one of eight.</summary>
    public static Tongue Draw(Chance chance) => chance.Below(24) switch { 0 => Arabic, 1 => Chinese, 2 => Russian, _ => English };

    public string Word(Chance chance) => _words.Draw(chance);

    /// <summary>Words with their punctuation; joined by <see cref="Joiner"/> they are a sentence.</summary>
    public List<string> Sentence(Chance chance, int least = 6, int most = 24)
    {
        int count = chance.Between(least, most);
        var words = new List<string>(count);
        for (int i = 0; i < count; i++) { words.Add(_words.Draw(chance)); }
        words[0] = Capital(words[0]);
        if (count > 12) { words[count / 2] += _marks.Comma; }
        words[^1] += _marks.Stop;
        return words;
    }

    public string Text(Chance chance, int least, int most) => string.Join(Joiner, Sentence(chance, least, most));

    /// <summary>A quote that leaves them out says the opposite, which is an error. In the other scripts no word means anything.</summary>
    public bool Denies(IEnumerable<string> words) => IsEnglish && words.Any(word => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant() is "not" or "no");

    /// <summary>A title: words without the final stop.</summary>
    public string Phrase(Chance chance, int least, int most) => Text(chance, least, most)[..^1];

    public string Name(Chance chance) => Capital(chance.Pick(_names));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static List<string> Words(string lang, string common, string syllables, (int Least, int Most) length)
    {
        var chance = new Chance(0, "tongue " + lang);
        string[] parts = syllables.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> words = [.. common.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var seen = words.ToHashSet(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            string word = string.Concat(Enumerable.Range(0, chance.Between(length.Least, length.Most)).Select(_ => chance.Pick(parts)));
            if (seen.Add(word)) { words.Add(word); }
        }
        return words;
    }

    private static List<string> Words(string lang, string[] common, string syllables, (int Least, int Most) length) => Words(lang, string.Join(' ', common), syllables, length);

    private const string Common = "the of and to in a that for was with be by on not from had they which were all there their been has when who will no more out said what its about into them can only other time new some could these two may first then any like now over such even most made after also did many off before must well through years where much way down should because long each people's office's report's";
    private const string EnglishSyllables = "ba ber bra cal cen chi con cor da del dor du el en fer fo ga gor gra hal hen il in ja kar ken la len lor lu ma mer min mor na nel nor o pa per pol pra ra ren ri ro sa sel ser sha sto su ta tel ter tion tor tra u val ven ver vi wa wen yar ze";
    private const string ArabicSyllables = "با تا ثم جم حر خا در ذر را زي سا شر صب ضر طو ظل عا غر فا قد كا لم ما نو ها وا ير ال مع من إن";
    private const string ChineseCharacters = "会 议 主 席 报 告 数 据 来 自 三 个 独 立 的 观 测 站 证 人 表 示 他 在 当 天 没 有 看 到 任 何 文 件 编 号 已 档 案 馆 目 录 中 登 记 专 家 组 认 为 这 一 结 论 需 要 更 多 支 持 河 流 水 位 两 之 内 上 升 了 米 国 府 委 员 法 律 规 定 地 区 时 间 年 月 日 说 明 条 款 行 动 与 对 于 其 所 及 以 从 而 或 并 将 被 应 可 能";
    private const string RussianSyllables = "ба во го да же за ка ла ми но по ра со та ти ва де ли ни ре се те че ше об от под при про ста тро ция ный ого ать ение ком пра вед дом рок";
}
