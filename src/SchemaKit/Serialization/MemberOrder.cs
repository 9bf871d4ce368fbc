using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;

namespace SchemaKit.Serialization;

/// <summary>The order in which a form's members stand, and how documents are brought into it.</summary>
internal sealed class MemberOrder
{
    private static readonly ConditionalWeakTable<FormSchema, MemberOrder> Known = [];

    private readonly Shape _root;

    private MemberOrder(FormModel form)
    {
        var objects = new Dictionary<string, Shape>();
        _root = ShapeOf(form, new ObjectValueModel(form.RootName), objects)!;
    }

    /// <summary>The order of a form.</summary>
    public static MemberOrder Of(FormSchema form) => Known.GetValue(form, static f => new MemberOrder(f.Model));

    /// <summary>
    /// Writes a document with its members in schema order and without whitespace. Values are copied as they stand, so what
    /// is wrong with one of them stays wrong; false where the document is broken otherwise, or has a member that the form
    /// does not know, or has one twice.
    /// </summary>
    /// <param name="utf8">The document.</param>
    /// <param name="target">As long as the document at least: no name is spelled shorter than its canonical spelling.</param>
    /// <param name="length">How many bytes of the target were written.</param>
    public bool TryArrange(ReadOnlySpan<byte> utf8, Span<byte> target, out int length)
    {
        var source = new DocumentSketch(utf8);
        try
        {
            length = 0;
            if (!source.TryRead(_root, out DocumentSketch.Value root))
                return false;
            length = source.Write(_root, root, target, 0);
            return true;
        }
        finally
        {
            source.Dispose();
        }
    }

    private static Shape? ShapeOf(FormModel form, ValueModel value, Dictionary<string, Shape> objects)
    {
        switch (value)
        {
            case ListModel list:
                return new Shape([], ShapeOf(form, list.Item, objects), isList: true);
            case ObjectValueModel nested:
                if (!objects.TryGetValue(nested.TypeName, out Shape? shape))
                {
                    shape = new Shape(
                        [
                            .. form.Object(nested.TypeName)
                                .Members.Select(m => new ShapeMember(
                                    Encoding.UTF8.GetBytes(m.JsonName),
                                    Canonical(m.JsonName),
                                    ShapeOf(form, m.Value, objects)
                                )),
                        ],
                        null,
                        isList: false
                    );
                    objects.Add(nested.TypeName, shape);
                }
                return shape;
            default:
                return null;
        }
    }

    private static byte[] Canonical(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonBufferWriter(buffer, 0);
        json.WriteString(name);
        json.WriteRaw(":"u8);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
