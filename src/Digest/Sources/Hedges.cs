using System.Collections.Frozen;

namespace Digest.Sources;

/// <summary>Words whose loss makes a quote say more than its source, or the opposite: in English and the other languages that documents of this kind come in.</summary>
/// <remarks>They only choose the words of an explanation: no quote is accepted or refused for them.</remarks>
internal static class Hedges
{
    private static readonly FrozenSet<string> Uncertain = Set(
        "may might could would should can possibly perhaps maybe probably potentially presumably likely unlikely allegedly alleged alleges reportedly reported apparently apparent",
        "purportedly purported supposedly suspected appears appear appeared seems seem seemed suggests suggest suggested indicates indicate believed some many most several often",
        "about around nearly almost approximately estimated estimates roughly least",
        "könnte könnten dürfte dürften mag möge vielleicht möglicherweise vermutlich wahrscheinlich angeblich mutmaßlich mutmaßliche mutmaßlichen offenbar anscheinend wohl soll sollen etwa",
        "peut peuvent pourrait pourraient peut-être probablement présumé présumée présumés allégué semble semblent apparemment environ",
        "puede pueden podría podrían quizá quizás posiblemente probablemente presunto presunta presuntos presuntamente supuesto supuestamente parece aproximadamente",
        "может могут возможно вероятно якобы предположительно по-видимому примерно",
        "قد ربما يبدو يزعم المزعوم المزعومة يحتمل حوالي");
    private static readonly FrozenSet<string> Negative = Set(
        "not no never none neither nor nobody nothing without cannot hardly barely isn't wasn't aren't weren't don't doesn't didn't can't won't couldn't wouldn't shouldn't hasn't haven't hadn't",
        "nicht kein keine keinen keiner nie niemals ohne weder", "ne n'a n'est pas jamais aucun aucune sans", "nunca jamás ningún ninguna sin", "не нет ни никогда без", "لا لم لن ليس ليست غير بدون");
    private static readonly string[] UncertainSigns = ["可能", "或许", "或許", "也许", "也許", "涉嫌", "疑似", "据称", "據稱", "据报", "據報", "似乎", "大约", "大約", "かもしれ", "とみられ", "疑い", "おそらく"];
    private static readonly string[] NegativeSigns = ["不", "没", "沒", "未", "非", "ない", "ません", "ず"];

    public static bool IsHedge(string words) => Has(words, Uncertain, UncertainSigns);

    public static bool IsNegation(string words) => Has(words, Negative, NegativeSigns);

    private static bool Has(string text, FrozenSet<string> words, string[] signs) =>
        DiffWords.Of(text, 0, text.Length, int.MaxValue).Exists(word => words.Contains(word.Core)) || Array.Exists(signs, sign => text.Contains(sign, StringComparison.Ordinal));

    private static FrozenSet<string> Set(params string[] lists) => lists.SelectMany(list => list.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
