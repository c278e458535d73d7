import SwiftUI
import TorideKit
import UniformTypeIdentifiers

/// A file on its way out: sealed, or written out on the person's word.
struct OutgoingFile: FileDocument {
    static var readableContentTypes: [UTType] { [.data] }

    let bytes: Data

    init(_ bytes: Data) {
        self.bytes = bytes
    }

    init(configuration: ReadConfiguration) throws {
        throw CocoaError(.fileReadUnsupportedScheme) // files come in by `choosesFile`
    }

    func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper {
        FileWrapper(regularFileWithContents: bytes)
    }
}

/// A sealed file that goes to another device through the system's panel.
struct SharedFile: Transferable {
    let file: SealedFile

    static var transferRepresentation: some TransferRepresentation {
        DataRepresentation(exportedContentType: .data) { (shared: SharedFile) in shared.file.bytes }
            .suggestedFileName { $0.file.fileName }
    }
}

/// Where a file was saved.
struct SavedFile: Sendable {
    let url: URL

    var name: String { url.lastPathComponent }

    /// What lies there now; none when it cannot be read.
    func readBack() -> Data? { ChosenFile.read(url, upTo: ChosenFile.sealed) }
}

extension View {
    /// Lets the person choose where a file goes. `saved` is told where, or that it did not work.
    func savesFile(
        _ file: Data?, named name: String?, as type: UTType = .data, isShown: Binding<Bool>,
        saved: @escaping @MainActor (SavedFile?) async -> Void
    ) -> some View {
        modifier(FileSaver(file: file, name: name, type: type, isShown: isShown, saved: saved))
    }

    /// Lets the person choose a file of any kind, for what it is shows by itself; none when it cannot be read.
    func choosesFile(
        isShown: Binding<Bool>, upTo most: Int = ChosenFile.sealed,
        chosen: @escaping @MainActor (_ file: Data?, _ name: String) async -> Void
    ) -> some View {
        modifier(FileChooser(isShown: isShown, most: most, chosen: chosen))
    }
}

private struct FileSaver: ViewModifier {
    let file: Data?
    let name: String?
    let type: UTType
    @Binding var isShown: Bool
    let saved: @MainActor (SavedFile?) async -> Void

    func body(content: Content) -> some View {
        content
            .fileExporter(
                isPresented: $isShown, document: file.map { OutgoingFile($0) }, contentType: type, defaultFilename: name
            ) { result in
                Task {
                    switch result {
                    case .success(let url): await saved(SavedFile(url: url))
                    case .failure(let error): if !error.isCancelled { await saved(nil) }
                    }
                }
            }
            .tellsPicker($isShown)
    }
}

private struct FileChooser: ViewModifier {
    @Binding var isShown: Bool
    let most: Int
    let chosen: @MainActor (_ file: Data?, _ name: String) async -> Void

    func body(content: Content) -> some View {
        content
            .fileImporter(isPresented: $isShown, allowedContentTypes: [.data]) { result in
                guard case .success(let url) = result else { return }
                Task { await chosen(ChosenFile.read(url, upTo: most), url.lastPathComponent) }
            }
            .tellsPicker($isShown)
    }
}

extension View {
    /// The lock does not take a picker of the system for leaving.
    func tellsPicker(_ isShown: Binding<Bool>) -> some View {
        modifier(PickerTeller(isShown: isShown))
    }
}

private struct PickerTeller: ViewModifier {
    @Binding var isShown: Bool
    @Environment(AppModel.self) private var app

    func body(content: Content) -> some View {
        content.onChange(of: isShown) {
            Task { await app.happened(isShown ? .pickerOpened : .pickerClosed) }
        }
    }
}

extension Error {
    fileprivate var isCancelled: Bool { (self as? CocoaError)?.code == .userCancelled }
}
