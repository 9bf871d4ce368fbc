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
        ExpressionSyntax assignment = Assignment(member, value);
        SeparatedSyntaxList<ExpressionSyntax> members = initializer.Expressions;
        if (members.Count == 0)
            return initializer.AddExpressions(assignment);

        // The new member stands as the last one does: on a line of its own with the same indent, or behind a space; what
        // follows the last one, such as a comment, stays where it is.
        ExpressionSyntax last = members.Last();
        bool hasTrailingComma = members.SeparatorCount == members.Count;
        SyntaxTriviaList end = hasTrailingComma
            ? members.GetSeparators().Last().TrailingTrivia
            : last.GetTrailingTrivia();
        bool isOnOwnLine = end.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList newEnd = end;
        if (isOnOwnLine)
        {
            newEnd = SyntaxFactory.TriviaList(end.Where(t => t.IsKind(SyntaxKind.EndOfLineTrivia)));
            assignment = assignment.WithLeadingTrivia(IndentOf(last));
        }
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        List<SyntaxNodeOrToken> parts = [.. members.GetWithSeparators()];
        if (hasTrailingComma)
        {
            parts.Add(assignment);
            parts.Add(comma.WithTrailingTrivia(newEnd));
        }
        else
        {
            parts[parts.Count - 1] = last.WithTrailingTrivia();
            parts.Add(comma.WithTrailingTrivia(isOnOwnLine ? end : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            parts.Add(assignment.WithTrailingTrivia(newEnd));
        }
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(parts));
    }

    private static AssignmentExpressionSyntax Assignment(string member, ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(member),
            SyntaxFactory
                .Token(SyntaxKind.EqualsToken)
                .WithLeadingTrivia(SyntaxFactory.Space)
                .WithTrailingTrivia(SyntaxFactory.Space),
            value
        );

    private static IEnumerable<SyntaxTrivia> IndentOf(SyntaxNode node) =>
        node.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
}
