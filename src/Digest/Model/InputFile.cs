namespace Digest.Model;

/// <summary>What part a file plays in a digest; decided by its folder and its ending alone.</summary>
internal enum InputRole { Config, Record, Seed, Template, Asset, Words, Lock, Style, Baseline }

/// <summary>One file as it was read: bytes, not yet decoded. Seeds are hashed as these bytes.</summary>
/// <param name="Path">Relative to the digest's root, with <c>/</c>; for the built-in theme, <c>theme/…</c>.</param>
internal sealed record InputFile(string Path, InputRole Role, byte[] Bytes, bool BuiltIn = false);
