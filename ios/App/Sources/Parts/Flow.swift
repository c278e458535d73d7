import SwiftUI

/// Views one after the other, in as many lines as they need, like words.
struct Flow: Layout {
    var space: CGFloat = 4

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        let lines = lines(of: subviews, in: proposal.width ?? .infinity)
        return CGSize(
            width: lines.map(\.size.width).max() ?? 0,
            height: lines.map(\.size.height).reduce(0, +) + space * CGFloat(max(lines.count - 1, 0)))
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        var top = bounds.minY
        for line in lines(of: subviews, in: bounds.width) {
            var left = bounds.minX
            for place in line.places {
                let size = size(of: subviews[place], in: bounds.width)
                subviews[place].place(
                    at: CGPoint(x: left, y: top + line.size.height / 2), anchor: .leading, proposal: ProposedViewSize(size))
                left += size.width + space
            }
            top += line.size.height + space
        }
    }

    private struct Line {
        var places: [Int] = []
        var size = CGSize.zero
    }

    private func lines(of subviews: Subviews, in width: CGFloat) -> [Line] {
        var lines: [Line] = []
        for place in subviews.indices {
            let size = size(of: subviews[place], in: width)
            if let last = lines.last, last.size.width + space + size.width <= width {
                lines[lines.count - 1].places.append(place)
                lines[lines.count - 1].size.width += space + size.width
                lines[lines.count - 1].size.height = max(last.size.height, size.height)
            } else {
                lines.append(Line(places: [place], size: size))
            }
        }
        return lines
    }

    /// One that is wider than the whole line breaks inside.
    private func size(of subview: LayoutSubview, in width: CGFloat) -> CGSize {
        let free = subview.sizeThatFits(.unspecified)
        return free.width <= width ? free : subview.sizeThatFits(ProposedViewSize(width: width, height: nil))
    }
}
