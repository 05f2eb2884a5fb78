package io.ncatbot.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.element.ExecutableElement;

import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc of a declaration leaves out. Class files know nothing of comments, so
 * that the index tells the tests of the library.
 */
final class JavadocGaps {

	private static final Pattern PARAMETER = Pattern.compile("(?m)^\\s*@param\\s+(<?\\w+>?)\\s+\\S");

	private static final Pattern RETURNED = Pattern.compile("(?m)^\\s*@return\\s+\\S");

	private JavadocGaps() {
	}

	/**
	 * Lists what is not told.
	 * @param comment the Javadoc
	 * @param method what it is about
	 * @return {@code summary}, the names of parameters, and {@code return}
	 */
	static List<String> of(@Nullable String comment, ExecutableElement method) {
		String text = (comment != null) ? comment : "";
		List<String> gaps = new ArrayList<>();
		if (JavadocSummary.of(text).isEmpty()) {
			gaps.add("summary");
		}
		Set<String> told = new HashSet<>();
		Matcher parameter = PARAMETER.matcher(text);
		while (parameter.find()) {
			told.add(parameter.group(1));
		}
		method.getTypeParameters()
			.stream()
			.map((type) -> "<" + type.getSimpleName() + ">")
			.filter((name) -> !told.contains(name))
			.forEach(gaps::add);
		method.getParameters()
			.stream()
			.map((named) -> named.getSimpleName().toString())
			.filter((name) -> !told.contains(name))
			.forEach(gaps::add);
		if (!RETURNED.matcher(text).find()) {
			gaps.add("return");
		}
		return gaps;
	}

}
