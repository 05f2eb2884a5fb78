package io.ncatbot.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/**
 * A Java source in the making. Names are imported when they are first used; of two with
 * the same simple name the second is spelt out.
 */
final class SourceText {

	private static final int LINE_LENGTH = 120;

	private static final int TAB_WIDTH = 4;

	/** The JDK, its extensions, everybody else, ours. */
	private static final int IMPORT_GROUPS = 4;

	private final String packageName;

	private final String className;

	private final Map<String, String> meanings;

	private final Map<String, String> simpleNames = new TreeMap<>();

	private final StringBuilder body = new StringBuilder();

	/**
	 * Begins a source.
	 * @param packageName its package
	 * @param className the simple name of its class
	 * @param meanings simple names that have a meaning already, with their qualified
	 * names
	 */
	SourceText(String packageName, String className, Map<String, String> meanings) {
		this.packageName = packageName;
		this.className = className;
		this.simpleNames.put(className, packageName + "." + className);
		this.meanings = Map.copyOf(meanings);
	}

	/**
	 * Returns how to name a class here.
	 * @param qualifiedName the qualified name
	 * @return the simple name where that is clear, else the qualified one
	 */
	String name(String qualifiedName) {
		String simpleName = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
		String meaning = this.meanings.getOrDefault(simpleName, qualifiedName);
		if (!meaning.equals(qualifiedName)) {
			return qualifiedName;
		}
		return this.simpleNames.computeIfAbsent(simpleName, (key) -> qualifiedName).equals(qualifiedName) ? simpleName
				: qualifiedName;
	}

	SourceText line(String line) {
		this.body.append(line).append('\n');
		return this;
	}

	SourceText line() {
		return line("");
	}

	/**
	 * Adds a list in brackets, on as many lines as it needs.
	 * @param head what comes before it, with the indentation
	 * @param parts the elements
	 * @param tail what comes after it
	 * @return this
	 */
	SourceText list(String head, List<String> parts, String tail) {
		String indentation = head.substring(0, head.length() - head.stripLeading().length()) + "\t\t";
		StringBuilder line = new StringBuilder(head);
		for (int i = 0; i < parts.size(); i++) {
			boolean last = (i == parts.size() - 1);
			String part = parts.get(i) + (last ? tail : ",");
			if (i > 0 && width(line) + 1 + part.length() > LINE_LENGTH) {
				line(line.toString());
				line = new StringBuilder(indentation);
			}
			else if (i > 0) {
				line.append(' ');
			}
			line.append(part);
		}
		return line(parts.isEmpty() ? head + tail : line.toString());
	}

	static String literal(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static int width(CharSequence line) {
		return line.length() + (int) line.chars().filter((character) -> character == '\t').count() * (TAB_WIDTH - 1);
	}

	void write(Filer filer, Element... origins) throws IOException {
		try (Writer writer = filer.createSourceFile(this.packageName + "." + this.className, origins).openWriter()) {
			writer.write(this.toString());
		}
	}

	@Override
	public String toString() {
		StringBuilder source = new StringBuilder("package ").append(this.packageName).append(";\n\n");
		List<String> imports = this.simpleNames.values().stream().filter(this::needsImport).sorted().toList();
		for (int i = 0; i < IMPORT_GROUPS; i++) {
			int group = i;
			List<String> lines = imports.stream()
				.filter((name) -> importGroup(name) == group)
				.map((name) -> "import " + name + ";\n")
				.toList();
			lines.forEach(source::append);
			source.append(lines.isEmpty() ? "" : "\n");
		}
		return source.append(this.body).toString();
	}

	private static int importGroup(String qualifiedName) {
		if (qualifiedName.startsWith("java.")) {
			return 0;
		}
		if (qualifiedName.startsWith("javax.")) {
			return 1;
		}
		return qualifiedName.startsWith(CoreNames.OWN_TYPES) ? 3 : 2;
	}

	private boolean needsImport(String qualifiedName) {
		String container = qualifiedName.substring(0, qualifiedName.lastIndexOf('.'));
		return !container.equals(this.packageName) && !container.equals("java.lang");
	}

}
