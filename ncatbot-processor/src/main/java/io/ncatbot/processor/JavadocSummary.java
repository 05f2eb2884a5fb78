package io.ncatbot.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The first sentence of a Javadoc comment as plain text.
 */
final class JavadocSummary {

	private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");

	private static final Pattern LINK = Pattern
		.compile("\\{@(?:link|linkplain)\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]*)}");

	private static final Pattern OTHER_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");

	private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^>]*>");

	/** A full stop of Chinese text needs no blank after it. */
	private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)|[。！？]");

	private JavadocSummary() {
	}

	static String of(@Nullable String comment) {
		if (comment == null) {
			return "";
		}
		Matcher blockTag = BLOCK_TAG.matcher(comment);
		String description = blockTag.find() ? comment.substring(0, blockTag.start()) : comment;
		String linked = LINK.matcher(description)
			.replaceAll((link) -> Matcher.quoteReplacement(label(link.group(1), link.group(2))));
		String untagged = OTHER_TAG.matcher(linked).replaceAll("$1");
		String text = plain(ELEMENT.matcher(untagged).replaceAll("")).replaceAll("\\s+", " ").strip();
		Matcher end = END.matcher(text);
		return end.find() ? text.substring(0, end.end()) : text;
	}

	private static String label(String reference, String label) {
		if (!label.isBlank()) {
			return label.strip();
		}
		String plain = reference.startsWith("#") ? reference.substring(1) : reference;
		return plain.replace('#', '.');
	}

	private static String plain(String text) {
		return text.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&nbsp;", " ")
			.replace("&amp;", "&");
	}

}
