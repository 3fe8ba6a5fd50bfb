namespace Digest.Stages;

/// <summary>What became of the files of a site.</summary>
/// <param name="Complete">False: publishing stopped, and the diagnostics say why; the next build or clean finishes it.</param>
public sealed record WriteResult(int Written, int Unchanged, int Removed, bool Complete = true);
