using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.CodeFixes;

/// <summary>Writes totals into object initializers: anew where they are set, behind the last member where they are not.</summary>
internal sealed class TotalWriter(SyntaxNode root)
{
    private readonly List<(SyntaxNode Node, string Member, ExpressionSyntax Value)> _totals = [];

    /// <param name="span">The assignment of the total, or the head of the creation that lacks it.</param>
    /// <param name="member">The C# name of the total.</param>
    /// <param name="value">The expression to write.</param>
    public void Add(TextSpan span, string member, string value)
    {
        SyntaxNode found = root.FindNode(span, getInnermostNodeForTie: true);
        SyntaxNode? node =
            found.FirstAncestorOrSelf<AssignmentExpressionSyntax>(a => a.Span == span)
            ?? (SyntaxNode?)found.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Initializer;
        if (node is not null)
            _totals.Add((node, member, SyntaxFactory.ParseExpression(value)));
    }

    /// <summary>The whole text with the totals in it.</summary>
    public SyntaxNode Write() =>
        root.ReplaceNodes(
            _totals.Select(t => t.Node).Distinct(),
            (original, current) =>
                _totals
                    .Where(t => t.Node == original)
                    .Aggregate(
                        current,
                        (node, total) =>
                            node switch
                            {
                                AssignmentExpressionSyntax assignment => assignment.WithRight(
                                    total.Value.WithTriviaFrom(assignment.Right)
                                ),
                                InitializerExpressionSyntax initializer => Append(
                                    initializer,
                                    total.Member,
                                    total.Value
                                ),
                                _ => node,
                            }
                    )
        );

    private static InitializerExpressionSyntax Append(
        InitializerExpressionSyntax initializer,
        string member,
        ExpressionSyntax value
    )
    {
        SeparatedSyntaxList<ExpressionSyntax> members = initializer.Expressions;
        ExpressionSyntax assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(member),
            SyntaxFactory
                .Token(SyntaxKind.EqualsToken)
                .WithLeadingTrivia(SyntaxFactory.Space)
                .WithTrailingTrivia(SyntaxFactory.Space),
            value
        );
        if (members.Count == 0)
            return initializer.AddExpressions(assignment);

        // The new member stands as the last one does: on a line of its own with the same indent, or behind a space; what
        // follows the last one, such as a comment, stays where it is.
        ExpressionSyntax last = members.Last();
        SyntaxTriviaList indent = SyntaxFactory.TriviaList(
            last.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()
        );
        bool hasTrailingComma = members.SeparatorCount == members.Count;
        SyntaxTriviaList end = hasTrailingComma
            ? members.GetSeparators().Last().TrailingTrivia
            : last.GetTrailingTrivia();
        bool isOnOwnLine = end.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList lineEnd = SyntaxFactory.TriviaList(end.Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia)));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);

        var nodes = new List<SyntaxNodeOrToken>();
        foreach (SyntaxNodeOrToken part in members.GetWithSeparators())
            nodes.Add(part == last && !hasTrailingComma ? last.WithTrailingTrivia() : part);
        if (!hasTrailingComma)
            nodes.Add(comma.WithTrailingTrivia(isOnOwnLine ? end : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        assignment = isOnOwnLine ? assignment.WithLeadingTrivia(indent) : assignment;
        nodes.Add(hasTrailingComma ? assignment : assignment.WithTrailingTrivia(isOnOwnLine ? lineEnd : end));
        if (hasTrailingComma)
            nodes.Add(comma.WithTrailingTrivia(isOnOwnLine ? lineEnd : end));
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(nodes));
    }
}
