package io.ncatbot.boot.test.autoconfigure;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import io.ncatbot.handler.BotOfflineEvent;
import io.ncatbot.handler.BotOnlineEvent;
import io.ncatbot.handler.OnError;
import io.ncatbot.handler.OnEvent;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps out of a {@link NcatBotTest @NcatBotTest} what has no handler methods, its own or
 * inherited ones.
 */
final class NcatBotTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<NcatBotTest> {

	private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(OnEvent.class, OnError.class,
			BotOnlineEvent.class, BotOfflineEvent.class);

	NcatBotTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		return Set.of(getAnnotation().getClassArray("handlers"));
	}

	@Override
	protected boolean defaultInclude(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
		return super.defaultInclude(reader, readers)
				|| getComponentIncludes().isEmpty() && hasHandlers(reader, readers);
	}

	private static boolean hasHandlers(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
		AnnotationMetadata annotations = reader.getAnnotationMetadata();
		if (ANNOTATIONS.stream().anyMatch((annotation) -> annotations.hasAnnotatedMethods(annotation.getName()))) {
			return true;
		}
		ClassMetadata type = reader.getClassMetadata();
		for (String parent : type.getInterfaceNames()) {
			if (isTheirs(parent) && hasHandlers(readers.getMetadataReader(parent), readers)) {
				return true;
			}
		}
		String parent = type.getSuperClassName();
		return parent != null && isTheirs(parent) && hasHandlers(readers.getMetadataReader(parent), readers);
	}

	/** Nothing of the JDK has handlers, and reading it costs time. */
	private static boolean isTheirs(String className) {
		return !className.startsWith("java.");
	}

}
