using System.Collections.ObjectModel;
using CsCheck;
using Xunit;

namespace Digest.Tests;

/// <summary>What the generator has in place of LINQ's own methods gives what they give, whatever kind of list it is asked of.</summary>
public class SequencesAreThoseOfLinq
{
    private static readonly Gen<IReadOnlyList<int>> Lists = Gen.Int[-9, 9].Array[0, 12].SelectMany(all => Gen.Int[0, 3].Select(kind => Of(kind, all)));

    private static IReadOnlyList<int> Of(int kind, int[] all) => kind switch { 0 => all, 1 => new List<int>(all), 2 => new ReadOnlyCollection<int>(all), _ => new ArraySegment<int>([7, .. all, 8], 1, all.Length) };
    private static string Text(int one) => $"<{one}>";
    private static bool IsMeant(int one) => one > 0;
    private static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> own)
    {
        var all = Enumerable.ToList(expected);
        Assert.Equal(all, own);
        Assert.Equal(all, Sequences.ToList(own));
        Assert.Equal(all, Sequences.ToArray(own));
        Assert.Equal(all, [.. own]);
        Assert.Equal(all.Count, own.Count());
        var more = new List<T>(all);
        more.AddRange(own);
        Assert.Equal(2 * all.Count, more.Count);
        Assert.All(all, one => Assert.Contains(one, own));
    }

    [Fact]
    public void Of_any_list() => Lists.Sample(list =>
    {
        Equal(Enumerable.Select(list, Text), Sequences.Select(list, Text));
        Equal(Enumerable.Where(list, IsMeant), Sequences.Where(list, IsMeant));
        Equal(Enumerable.Select(Enumerable.Where(list, IsMeant), Text), Sequences.Select(Sequences.Where(list, IsMeant), Text));
        Equal(Enumerable.Where(Enumerable.Select(list, Text), text => text.Length > 3), Sequences.Where(Sequences.Select(list, Text), text => text.Length > 3));
        Equal(Enumerable.Select(Enumerable.Where(Enumerable.Where(list, IsMeant), one => one % 2 == 0), Text), Sequences.Select(Sequences.Where(Sequences.Where(list, IsMeant), one => one % 2 == 0), Text));
        Assert.Equal((Enumerable.Any(list), Enumerable.Any(list, IsMeant), Enumerable.All(list, IsMeant)), (Sequences.Any(list), Sequences.Any(list, IsMeant), Sequences.All(list, IsMeant)));
        Assert.Equal((Enumerable.FirstOrDefault(list.AsEnumerable()), Enumerable.FirstOrDefault(list, IsMeant)), (Sequences.FirstOrDefault(list), Sequences.FirstOrDefault(list, IsMeant)));
    });

    [Fact]
    public void Of_what_is_no_list() => Lists.Sample(list =>
    {
        var queue = new Queue<int>(list);
        Equal(Enumerable.Select(queue, Text), Sequences.Select(queue, Text));
        Equal(Enumerable.Where(queue, IsMeant), Sequences.Where(queue, IsMeant));
    });

    // By several threads: which of the methods is meant, the compiler chooses within this namespace as it does in the generator.
    [Fact]
    public void Of_a_query_that_goes_on_by_several_threads()
    {
        var query = new List<int> { 1, -2, 3 }.AsParallel().AsOrdered();
        ParallelQuery<string> texts = query.Select(Text);
        ParallelQuery<int> chosen = query.Where(IsMeant);
        Assert.Equal(["<1>", "<-2>", "<3>"], texts.ToList());
        Assert.Equal([1, 3], chosen.ToArray());
    }

    // An array of texts is one of objects, too, to be read.
    [Fact]
    public void Of_an_array_of_something_narrower()
    {
        IReadOnlyList<object> narrower = new string[] { "a", "bc" };
        Equal(Enumerable.Select(narrower, one => one.ToString()!.Length), Sequences.Select(narrower, one => one.ToString()!.Length));
        Equal(Enumerable.Where(narrower, one => one is "bc"), Sequences.Where(narrower, one => one is "bc"));
        Assert.True(Sequences.Any(narrower, one => one is "bc"));
    }

    [Fact]
    public void Nothing_is_made_before_it_is_asked_for_nor_more_than_is_asked_for()
    {
        int made = 0;
        var list = new List<int> { 1, 2, 3 };
        var all = Sequences.Select(list, one => { made++; return one; });
        Assert.Equal(0, made);
        Assert.Equal(1, all.First());
        Assert.Equal(1, made);
        list.Add(4);
        Assert.Equal([1, 2, 3, 4], Sequences.ToArray(all));
        Assert.Equal(5, made);
    }

    [Fact]
    public void What_was_selected_is_not_to_be_changed()
    {
        var all = Assert.IsAssignableFrom<ICollection<int>>(Sequences.Select(new List<int> { 1 }, one => one));
        Assert.True(all.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => all.Add(2));
        Assert.Throws<NotSupportedException>(() => all.Remove(1));
        Assert.Throws<NotSupportedException>(all.Clear);
    }
}
