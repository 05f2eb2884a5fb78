package io.ncatbot.processor;

import java.util.HashMap;
import java.util.Map;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

/**
 * Knows what simple names mean in the source of an area: copied Javadoc refers to classes
 * by them, and only javac's trees know the imports.
 */
final class ImportedNames {

	private ImportedNames() {
	}

	/**
	 * Returns the imports of a source.
	 * @param environment where the processor runs
	 * @param type a type of the source
	 * @return qualified names by simple name; empty where there are no trees, as in other
	 * compilers or for a class file
	 */
	static Map<String, String> of(ProcessingEnvironment environment, TypeElement type) {
		TreePath path = path(environment, type);
		if (path == null) {
			return Map.of();
		}
		Map<String, String> names = new HashMap<>();
		for (ImportTree line : path.getCompilationUnit().getImports()) {
			String qualifiedName = line.getQualifiedIdentifier().toString();
			if (!line.isStatic() && !qualifiedName.endsWith("*")) {
				names.put(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1), qualifiedName);
			}
		}
		return names;
	}

	private static @Nullable TreePath path(ProcessingEnvironment environment, TypeElement type) {
		try {
			return Trees.instance(environment).getPath(type);
		}
		catch (IllegalArgumentException notJavac) {
			return null;
		}
	}

}
