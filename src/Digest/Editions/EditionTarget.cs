namespace Digest.Editions;

/// <summary>Is shown every part of an edition before it is published.</summary>
/// <param name="name">Of the part.</param>
/// <param name="same">The file of the site that the part is a copy of; null: none.</param>
internal delegate void Inspect(string name, byte[] bytes, string? same);

/// <summary>What an edition is made from and goes to.</summary>
/// <param name="Read">The bytes of a file of the site.</param>
/// <param name="Into">The edition's file.</param>
internal sealed record EditionTarget(Func<string, byte[]> Read, Stream Into, Inspect Inspect, CancellationToken Cancel);
