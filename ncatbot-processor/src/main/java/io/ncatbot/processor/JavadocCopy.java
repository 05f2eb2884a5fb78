package io.ncatbot.processor;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies Javadoc from an area to its twin. References keep their meaning: what belonged
 * to the area is named with it, and the classes that the area imports are imported here
 * too.
 */
final class JavadocCopy {

	private static final Pattern INLINE = Pattern.compile("(\\{@(?:link|linkplain|value)\\s+)([^}]*)");

	private static final Pattern BLOCK = Pattern.compile("(?m)(^\\s*@(?:see|throws|exception)\\s+)([^\\s<\"].*)$");

	private static final Pattern CLASS_NAME = Pattern.compile("(?<![\\w.#$])[A-Z]\\w*");

	private final String areaName;

	private final Map<String, String> classNames;

	private final UnaryOperator<String> name;

	/**
	 * Prepares copies.
	 * @param areaName the simple name of the area
	 * @param classNames qualified names by the simple names that mean them in the area
	 * @param name how to name a class by its qualified name where the copy goes
	 */
	JavadocCopy(String areaName, Map<String, String> classNames, UnaryOperator<String> name) {
		this.areaName = areaName;
		this.classNames = Map.copyOf(classNames);
		this.name = name;
	}

	String of(String comment) {
		String inline = INLINE.matcher(comment).replaceAll(this::reference);
		return BLOCK.matcher(inline).replaceAll(this::reference);
	}

	private String reference(MatchResult found) {
		String text = found.group(2);
		int end = endOfReference(text);
		String reference = text.substring(0, end);
		String qualified = reference.startsWith("#") ? this.areaName + reference : reference;
		String renamed = CLASS_NAME.matcher(qualified)
			.replaceAll((name) -> Matcher.quoteReplacement(className(name.group())));
		return Matcher.quoteReplacement(found.group(1) + renamed + text.substring(end));
	}

	private String className(String simpleName) {
		String qualifiedName = this.classNames.get(simpleName);
		return (qualifiedName != null) ? this.name.apply(qualifiedName) : simpleName;
	}

	/**
	 * A reference ends at the first blank outside of its brackets; a label may follow.
	 */
	private static int endOfReference(String text) {
		boolean inBrackets = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isWhitespace(character) && !inBrackets) {
				return i;
			}
			inBrackets = (character == '(') || (inBrackets && character != ')');
		}
		return text.length();
	}

}
