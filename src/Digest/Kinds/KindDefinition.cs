using Digest.Model;

namespace Digest.Kinds;

/// <summary>What the reading of a record needs from outside its own file.</summary>
/// <param name="Rights">The digest's defaults for sources.</param>
/// <param name="IndexOf">The folder that an <c>index.md</c> introduces; null for any other file.</param>
internal sealed record KindContext(Rights Rights, string? IndexOf);

/// <summary>A built-in kind: its folder, its keys, and how its front matter becomes a record.</summary>
internal sealed record KindDefinition(KindInfo Info, Schema Schema, Func<RecordHead, FieldReader, KindContext, Record> Read);
