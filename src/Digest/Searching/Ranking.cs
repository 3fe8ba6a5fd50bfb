namespace Digest.Searching;

/// <summary>How much a word says of a part of the site, without how rare it is: BM25F (Robertson, Zaragoza and Taylor 2004), in eight steps, worked out once when the site is built.</summary>
internal sealed class Ranking
{
    /// <summary>Steps of a word's weight; the last is a whole name.</summary>
    public const int Steps = 8;

    private const double Saturation = 1.2, Evenness = 0.75, NameWeight = 8, LeadWeight = 3;
    private readonly double usualLead, usualBody;

    public Ranking(IReadOnlyList<WordCollector> collectors)
    {
        long leads = 0, bodies = 0, parts = 0;
        foreach (var collector in collectors)
        {
            foreach (var part in collector.Parts) { leads += part.Lead; bodies += part.Body; }
            parts += collector.Parts.Count;
        }
        (usualLead, usualBody) = (Math.Max(1, (double)leads / Math.Max(1, parts)), Math.Max(1, (double)bodies / Math.Max(1, parts)));
    }

    public int StepOf(WordCollector.Entry entry, WordCollector.Part part)
    {
        if (entry.Name == WordCollector.WholeName) { return Steps - 1; }
        double often = NameWeight * entry.Name / 160
            + LeadWeight * entry.Lead / (1 - Evenness + Evenness * part.Lead / usualLead)
            + entry.Body / (1 - Evenness + Evenness * part.Body / usualBody);
        return Math.Clamp((int)(often / (often + Saturation) * (Steps - 1)), 0, Steps - 2);
    }
}
