using System.Diagnostics;
using Digest.Prose;
using Xunit;

namespace Digest.Tests.Sources.Formats;

public class WordsThatAStylePartsAreNotGlued
{
    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.</p>"));

    private static string Whole(string html) => WebPageText.Of(html, whole: true).Text ?? "";

    [Theory]
    [InlineData("<p>9<span style='position:absolute;left:300px'>12</span></p>", "9 12")]
    [InlineData("<p>9<b style='float:right'>12</b></p>", "9 12")]
    [InlineData("<p><span style='display:block'>one</span><span style='display:block'>two</span></p>", "one\ntwo")]
    [InlineData("<p>9<x-line style='display:block'>12</x-line>13</p>", "9\n12\n13")]
    [InlineData("<style>.b{display:block}</style><p><span class=b>one</span><span class=b>two</span></p>", "one\ntwo")]
    [InlineData("<style>p > span + span{display:list-item}</style><p><span>one</span><span>two</span></p>", "one\ntwo")]
    [InlineData("<style>@media (min-width:600px){p span{display:block}}</style><p>9<span>12</span></p>", "9\n12")]
    [InlineData("<style>.tc{display:table-cell}</style><div><span class=tc>9</span><span class=tc>12</span></div>", "9 12")]
    [InlineData("<style>.f{display:flex;gap:1em}</style><div class=f><span>19</span><span>12</span></div>", "19 12")]
    [InlineData("<style>.f{display:grid}</style><div class=f>19<span>12</span>7</div>", "19 12 7")]
    [InlineData("<style>.ib{display:inline-block;width:6em}</style><div><span class=ib>9</span><span class=ib>12</span></div>", "9 12")]
    [InlineData("<p>10<span style='margin-left:3em'>11</span>12</p>", "10 1112")]
    [InlineData("<p>10<span style='padding:0 1em'>11</span>12</p>", "10 11 12")]
    [InlineData("<p dir=rtl>שלום<span style='margin-right:3em'>עולם</span></p>", "שלום עולם")]
    [InlineData("<style>.b{display:block} .hid{display:none}</style><p>9<span class=b>12<i class=hid>HID</i></span></p>", "9\n12")]
    public void In_the_whole_text_and_in_the_main_one(string html, string text)
    {
        Assert.Equal(text, Whole(html));
        Assert.Contains(text.Replace('\n', ' '), WebPageText.Of($"<html><body><article>{Story}{html}{Story}</article></body></html>", whole: false).Text!.Replace('\n', ' '));
    }

    [Theory]
    [InlineData("<p><span style='float:left'>T</span>he camp</p>", "The camp")]
    [InlineData("<style>.cap{float:left;display:block;margin:0 1em}</style><p><span class=cap>“T</span>he camp</p>", "“The camp")]
    [InlineData("<p>hap<b>pen</b>ed</p>", "happened")]
    [InlineData("<style>code{padding:.2em .4em}</style><p><code>camp</code>s</p>", "camps")]
    [InlineData("<style>i{display:inline-block}</style><p><i>c</i><i>a</i><i>m</i><i>p</i></p>", "camp")]
    [InlineData("<style>a{display:inline-block;padding:0 1em}</style><p>(<a>camp</a>),</p>", "(camp),")]
    [InlineData("<style>p.x span{display:block} nav > span{float:left}</style><p>ca<span>mp</span></p>", "camp")]
    [InlineData("<style>@media print{span{display:block}} span:hover{display:block}</style><p>ca<span>mp</span></p>", "camp")]
    [InlineData("<style>span{display:block} p span{display:inline}</style><p>ca<span>mp</span></p>", "camp")]
    [InlineData("<style>span:nonsense{display:block}</style><p>ca<span>mp</span></p>", "camp")]
    [InlineData("<p>Rohin<a id=p12 style='position:absolute'></a>gya</p>", "Rohingya")]
    [InlineData("<p>10<sup style='padding-left:1em'>6</sup></p>", "10⁶")]
    [InlineData("<p>ca<span style='display:none'>x</span>mp</p>", "camp")]
    public void What_stands_together_stays_together(string html, string text) => Assert.Equal(text, Whole(html));

    [Fact]
    public void In_time_that_grows_with_the_page()
    {
        string sheet = string.Concat(Enumerable.Range(0, 3000).Select(n => $"p > span.a{n % 7} + span:nth-child({n + 1}){{display:block}}"));
        var watch = Stopwatch.StartNew();
        Whole($"<style>{sheet}</style>" + string.Concat(Enumerable.Range(0, 3000).Select(n => $"<p><span class=a1>x</span><span class=a2>y</span></p>")));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
