package io.ncatbot.message;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Exchanges the sources of the files that a segment carries.
 */
final class FileSources {

	private FileSources() {
	}

	static Segment map(Segment segment, UnaryOperator<FileSource> change) {
		if (segment instanceof Image image) {
			return new Image(change.apply(image.source()), image.url(), image.summary(), image.subType(),
					image.fileSize(), image.key(), image.emojiId(), image.emojiPackageId());
		}
		if (segment instanceof Voice voice) {
			return new Voice(change.apply(voice.source()), voice.url(), voice.path(), voice.fileSize());
		}
		if (segment instanceof Video video) {
			FileSource thumb = (video.thumb() != null) ? change.apply(video.thumb()) : null;
			return new Video(change.apply(video.source()), video.url(), video.fileSize(), video.name(), thumb);
		}
		if (segment instanceof File file) {
			return new File(change.apply(file.source()), file.name(), file.fileId(), file.fileSize(), file.url());
		}
		return (segment instanceof Node node) ? map(node, change) : segment;
	}

	static Node map(Node node, UnaryOperator<FileSource> change) {
		Message content = (node.content() != null) ? node.content().mapSources(change) : null;
		ForwardMessage nested = (node.nested() != null) ? node.nested().mapSources(change) : null;
		return new Node(node.id(), node.userId(), node.nickname(), content, nested, node.time());
	}

	static boolean any(Segment segment, Predicate<FileSource> kind) {
		if (segment instanceof Image image) {
			return kind.test(image.source());
		}
		if (segment instanceof Voice voice) {
			return kind.test(voice.source());
		}
		if (segment instanceof Video video) {
			return kind.test(video.source()) || (video.thumb() != null && kind.test(video.thumb()));
		}
		if (segment instanceof File file) {
			return kind.test(file.source());
		}
		return segment instanceof Node node && any(node, kind);
	}

	static boolean any(Node node, Predicate<FileSource> kind) {
		return (node.content() != null && node.content().anySource(kind))
				|| (node.nested() != null && node.nested().anySource(kind));
	}

}
