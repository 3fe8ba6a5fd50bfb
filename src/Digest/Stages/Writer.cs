using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Protection.Scanning;

namespace Digest.Stages;

/// <summary>The last stage: files become a folder, all of them or none. New and changed files wait in a stage; publishing writes a
/// journal, renames each into place, then removes strays. Opening finishes a journal that a kill left, and discards a stage without one.</summary>
internal sealed class Writer : IDisposable
{
    /// <summary>Fewer files are moved as quickly one after the other.</summary>
    private const int ManyMoves = 200;
    private readonly WriterPlace _place;
    private readonly FileStream _lock;
    private readonly FormerSite? _before;
    private readonly FormerFiles _former;
    private readonly ICollection<Diagnostic> _diagnostics;
    /// <summary>The output was not there when the writer was opened: nothing in it can be equal, or in the way.</summary>
    private readonly bool _isNew;
    private readonly ConcurrentDictionary<string, StagedFile> _staged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Diagnostic> _faults = new();
    private int _lastNumber;

    private Writer(WriterPlace place, FileStream held, FormerSite? before, ICollection<Diagnostic> diagnostics) =>
        (_place, _lock, _before, _former, _diagnostics, _isNew) = (place, held, before, new FormerFiles(place.Output, before), diagnostics, !Directory.Exists(place.Output));

    /// <param name="Number">In the stage; 0: equal to the file in the output.</param>
    private sealed record StagedFile(string Path, string Sha256, long Bytes, int Number);

    /// <summary>Every staged file, ordinal order.</summary>
    public IReadOnlyList<(string Path, string Sha256, long Bytes)> Files =>
        _staged.Values.Select(file => (file.Path, file.Sha256, file.Bytes)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();

    /// <summary>What the last site consisted of, that of the output or, where that shows drafts, the one before it; null: not known.</summary>
    public IReadOnlyCollection<string>? Before => _before?.Last;

    /// <summary>The SHA-256 of a staged file; null: none is staged there.</summary>
    public string? HashOf(string path) => _staged.TryGetValue(SitePath.Fold(path), out var file) && file.Path == path ? file.Sha256 : null;

    /// <summary>Null, with diagnostics, where the output may not be or cannot be written to. Creates the stage and nothing else.</summary>
    /// <param name="isSpared">Asked once nobody else can write to the output: nothing is to be written, so that what stands there need not be known. Null: it has to be.</param>
    public static Writer? Open(string root, OutputFolder output, ICollection<Diagnostic> diagnostics, Func<bool>? isSpared = null)
    {
        WriterPlace? place = null;
        FileStream? held = null;
        try
        {
            place = WriterPlace.Of(root, output, diagnostics);
            if (place is null || (held = WriterLock.Take(ref place, diagnostics)) is null) { return null; }
            Recover(place);
            if (isSpared?.Invoke() == true) { return new Writer(place, held, null, diagnostics); }
            var before = WriterManifest.Read(place.Output);
            if (before is null && place.IsForeign())
            {
                diagnostics.Add(WriterFaults.Foreign(place));
                WriterLock.Release(held, place);
                return null;
            }
            Directory.CreateDirectory(Path.Join(place.Stage, "files"));
            return new Writer(place, held, before, diagnostics);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            diagnostics.Add(WriterFaults.CannotWrite(place?.Name ?? output.Name ?? "output", fault));
            return null;
        }
        catch (OperationCanceledException) when (held is not null && place is not null)
        {
            WriterLock.Release(held, place);
            throw;
        }
    }

    /// <summary>Whether a file could not be staged: then nothing will be published.</summary>
    public bool HasFailed => !_faults.IsEmpty;

    /// <summary>Bytes of a staged file; 0: none is staged there.</summary>
    public long Size(string path) => _staged.TryGetValue(SitePath.Fold(path), out var file) ? file.Bytes : 0;

    /// <summary>The bytes of a staged file, from where they are.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[] Read(string path)
    {
        var file = _staged[SitePath.Fold(path)];
        return File.ReadAllBytes(PlaceOf(file.Number, file.Path));
    }

    /// <summary>Removes what the manifest lists, the manifest last, and the folders that are empty then; nothing else.</summary>
    public static WriteResult Clean(string root, OutputFolder output, ICollection<Diagnostic> diagnostics)
    {
        using var writer = Open(root, output, diagnostics);
        if (writer is null) { return new WriteResult(0, 0, 0, Complete: false); }
        return writer.Guarded(() =>
        {
            var folder = new WriterFolder(writer._place.Output);
            string[] own = writer._before is null ? [] : [".nojekyll", "CNAME", .. writer._former.Editions, WriterManifest.SumsPath, WriterManifest.Path];
            int removed = (writer._before?.Files ?? []).Order(StringComparer.Ordinal).Except(own).Concat(own).Count(folder.Remove);
            folder.RemoveEmptied();
            writer.Discard();
            if (Directory.Exists(writer._place.Output) && !Directory.EnumerateFileSystemEntries(writer._place.Output).Any()) { Directory.Delete(writer._place.Output); }
            return new WriteResult(0, 0, removed);
        });
    }

    /// <summary>Puts a file of the site into the stage, unless the output holds the same bytes. On any thread. Faults are told when publishing.</summary>
    public void Stage(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (!SitePath.IsSafe(path)) { throw new IOException($"the path '{path}' leads out of the site"); }
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var there = _isNew ? null : new FileInfo(Path.Join(_place.Output, path));
            // Under another spelling it has to be moved, whatever it holds.
            bool same = there is not null && WriterBytes.Equal(there, bytes) && _former.Spelling(path) is null;
            int number = same ? 0 : Interlocked.Increment(ref _lastNumber);
            var staged = new StagedFile(path, sha256, bytes.Length, number);
            var first = _staged.GetOrAdd(SitePath.Fold(path), staged);
            if (!ReferenceEquals(first, staged)) { _faults.Enqueue(WriterFaults.Collision(first.Path, path)); return; }
            if (same) { return; }
            if (there is not null && _former.InTheWay(path, IsOurs(path)) is { } theirs) { _faults.Enqueue(WriterFaults.HandMade(theirs, path)); return; }
            WriterBytes.Write(WriterJournal.Staged(_place.Stage, number), bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _faults.Enqueue(WriterFaults.CannotWrite(path, fault)); }
    }

    /// <summary>The same for a file that is as large as the digest: it is never held, but written piece by piece as it is made. On any thread.</summary>
    /// <returns>Its bytes, counted.</returns>
    public long Pour(string path, Action<IBufferWriter<byte>> write, CancellationToken cancel = default) => Put(path, place => PouredBytes.Into(place, write, cancel), cancel);

    /// <summary>The same for a file that is written to a stream, from its beginning to its end or not.</summary>
    public void Stage(string path, Action<Stream> write, CancellationToken cancel = default) => Put(path, place =>
    {
        using (var file = new FileStream(place, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) { write(file); }
        var made = new FileInfo(place);
        return (made.Length, SiteFiles.Hash(made, long.MaxValue, cancel)!);
    }, cancel);

    private long Put(string path, Func<string, (long Length, string Sha256)> write, CancellationToken cancel)
    {
        try
        {
            if (!SitePath.IsSafe(path)) { throw new IOException($"the path '{path}' leads out of the site"); }
            int number = Interlocked.Increment(ref _lastNumber);
            string place = WriterJournal.Staged(_place.Stage, number);
            var (length, sha256) = write(place);
            var there = new FileInfo(Path.Join(_place.Output, path));
            bool same = there is { Exists: true, LinkTarget: null } && there.Length == length && _former.Spelling(path) is null && SiteFiles.Hash(there, length, cancel) == sha256;
            if (same) { File.Delete(place); }
            var staged = new StagedFile(path, sha256, length, same ? 0 : number);
            var first = _staged.GetOrAdd(SitePath.Fold(path), staged);
            if (!ReferenceEquals(first, staged)) { _faults.Enqueue(WriterFaults.Collision(first.Path, path)); }
            else if (!same && _former.InTheWay(path, IsOurs(path)) is { } theirs) { _faults.Enqueue(WriterFaults.HandMade(theirs, path)); }
            return length;
        }
        // Parts are made on several threads.
        catch (Exception fault) when ((fault is AggregateException several ? several.Flatten().InnerExceptions[0] : fault) is (IOException or UnauthorizedAccessException) and var cause) { _faults.Enqueue(WriterFaults.CannotWrite(path, cause)); }
        return 0;
    }

    /// <summary>What is wrong with the files that others put into the output: they stay, and are published with it. Links are not followed.</summary>
    public IEnumerable<Diagnostic> Strangers(LeakGate gate, CancellationToken cancel = default)
    {
        if (!Directory.Exists(_place.Output)) { yield break; }
        foreach (var (path, file) in new SiteFiles(_place.Output, cancel).Files)
        {
            cancel.ThrowIfCancellationRequested();
            if (_staged.ContainsKey(SitePath.Fold(path)) || IsOurs(path) || path.StartsWith(".git/", StringComparison.Ordinal) || path.StartsWith(".digest/", StringComparison.Ordinal)) { continue; }
            foreach (var fault in Stranger(gate, path, file)) { yield return fault; }
        }
    }

    private static IReadOnlyList<Diagnostic> Stranger(LeakGate gate, string path, FileInfo file)
    {
        try { return file.Length > Containers.Most ? gate.Refuse(path, "it is larger than 1 GB") : gate.Pass(path, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName)); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return gate.Refuse(path, InputWalk.Reason(fault)); }
        catch (OutOfMemoryException) { return gate.Refuse(path, "it is too large for the memory of this machine"); }
    }

    /// <summary>Makes the output what was staged. Where a fault was met nothing is done at all.</summary>
    /// <param name="beforeStep">For tests: called before each step with its path, so that one can stop it there as a kill would.</param>
    /// <param name="progress">Counts the files that are moved; null: nobody looks.</param>
    public WriteResult Publish(Action<string>? beforeStep = null, BuildProgress? progress = null)
    {
        if (!_faults.IsEmpty)
        {
            TellFaults();
            Discard();
            return new WriteResult(0, 0, 0, Complete: false);
        }
        return Guarded(() =>
        {
            var moves = _staged.Values.Where(file => file.Number > 0).Select(file => new Move(file.Number, file.Path))
                .OrderBy(move => move.Path == WriterManifest.Path).ThenBy(move => move.Path, StringComparer.Ordinal).ToList();
            var journal = new WriterJournal(moves, Strays());
            int removed = 0;
            if (moves.Count + journal.Removals.Count > 0)
            {
                beforeStep?.Invoke("journal");
                journal.Write(_place.Stage);
                progress?.Expect(moves.Count, "files moved");
                removed = Carry(_place, journal, beforeStep, progress);
            }
            Discard();
            return new WriteResult(moves.Count, _staged.Count - moves.Count, removed);
        });
    }

    /// <summary>Forgets what was staged; the output stays as it is.</summary>
    public void Discard()
    {
        try { WriterBytes.DeleteFolder(_place.Stage); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { _diagnostics.Add(WriterFaults.CannotWrite(_place.Name, fault)); }
    }

    /// <summary>Lets others write; what was neither published nor discarded is discarded, but a journal is kept to be finished.</summary>
    public void Dispose()
    {
        if (WriterJournal.Read(_place.Stage) is null) { Discard(); }
        WriterLock.Release(_lock, _place);
    }

    public static byte[] Manifest(IEnumerable<(string Path, string Sha256, long Bytes)> files, IEnumerable<(string Path, string Sha256, long Bytes)>? seeds = null, DigestVersion? version = null, IReadOnlyCollection<string>? last = null) =>
        WriterManifest.Write(files, seeds ?? [], version ?? DigestVersion.None, last);

    public static byte[] Sums(IEnumerable<(string Path, string Sha256, long Bytes)> files) => WriterManifest.Sums(files);

    private static void Recover(WriterPlace place)
    {
        if (WriterJournal.Read(place.Stage) is { } journal) { Carry(place, journal, null); }
        WriterBytes.DeleteFolder(place.Stage);
    }

    /// <summary>Carries a journal out, or the rest of it. The manifest is the last file that is moved: until then the old one still tells what is ours.</summary>
    private static int Carry(WriterPlace place, WriterJournal journal, Action<string>? beforeStep, BuildProgress? progress = null)
    {
        var folder = new WriterFolder(place.Output);
        var moves = journal.Moves;
        FormerFiles.RemoveRespelt(place.Output, folder, moves.Where(move => File.Exists(WriterJournal.Staged(place.Stage, move.Number))).Select(move => move.Path));
        // The last is the manifest; step by step where somebody watches.
        if (beforeStep is null && moves.Count > ManyMoves)
        {
            folder.Place([.. moves.Take(moves.Count - 1).Select(move => (WriterJournal.Staged(place.Stage, move.Number), move.Path))], progress);
            moves = [moves[^1]];
        }
        foreach (var move in moves)
        {
            beforeStep?.Invoke(move.Path);
            folder.Place(WriterJournal.Staged(place.Stage, move.Number), move.Path);
        }
        int removed = 0;
        foreach (string path in journal.Removals)
        {
            beforeStep?.Invoke(path);
            if (folder.Remove(path)) { removed++; }
        }
        folder.RemoveEmptied();
        beforeStep?.Invoke("end");
        WriterJournal.Delete(place.Stage);
        return removed;
    }

    private List<string> Strays()
    {
        if (_before is null) { return []; }
        return _before.Files.Concat(_former.Editions).Concat([".nojekyll", "CNAME", WriterManifest.SumsPath, WriterManifest.Path]).Distinct(StringComparer.Ordinal)
            // Where letter case does not count, a file under its old spelling is the new one.
            .Where(path => !_staged.TryGetValue(SitePath.Fold(path), out var staged) || (staged.Path != path && !_former.Folds))
            .Where(path => Path.Exists(Path.Join(_place.Output, path))).Order(StringComparer.Ordinal).ToList();
    }

    private bool IsOurs(string path) => (WriterManifest.IsUnlisted(path) && !path.StartsWith(EditionPath.Folder, StringComparison.Ordinal)) || _former.Has(path);

    private string PlaceOf(int number, string path) => number > 0 ? WriterJournal.Staged(_place.Stage, number) : Path.Join(_place.Output, path);

    private WriteResult Guarded(Func<WriteResult> work)
    {
        try { return work(); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(WriterFaults.CannotWrite(_place.Name, fault));
            return new WriteResult(0, 0, 0, Complete: false);
        }
    }

    /// <summary>A full disk fails every file alike: of those faults one is told.</summary>
    private void TellFaults()
    {
        var sorted = _faults.OrderBy(fault => fault.Span.Path, StringComparer.Ordinal).ToList();
        foreach (var fault in sorted.Where(fault => fault.Rule != StageRules.CannotWrite)) { _diagnostics.Add(fault); }
        if (sorted.Find(fault => fault.Rule == StageRules.CannotWrite) is { } first) { _diagnostics.Add(first); }
    }
}
