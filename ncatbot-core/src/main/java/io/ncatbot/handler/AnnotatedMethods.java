package io.ncatbot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The annotated methods of a class. Each class is looked through once.
 *
 * @param handlers those that handle events
 * @param errors those that deal with failures
 * @param changes those that are called when a bot comes or goes
 */
record AnnotatedMethods(List<Method> handlers, List<Method> errors, List<Method> changes) {

	private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(OnEvent.class, OnError.class,
			BotOnlineEvent.class, BotOfflineEvent.class);

	private static final AnnotatedMethods NONE = new AnnotatedMethods(List.of(), List.of(), List.of());

	boolean isEmpty() {
		return this.handlers.isEmpty() && this.errors.isEmpty() && this.changes.isEmpty();
	}

	/** Finds them, and remembers what it has found. */
	static final class Finder {

		private final Map<Class<?>, AnnotatedMethods> found = new ConcurrentHashMap<>();

		AnnotatedMethods of(Class<?> type) {
			return this.found.computeIfAbsent(type, Finder::find);
		}

		private static AnnotatedMethods find(Class<?> type) {
			if (!AnnotationUtils.isCandidateClass(type, ANNOTATIONS)) {
				return NONE;
			}
			AnnotatedMethods methods = new AnnotatedMethods(annotated(type, List.of(OnEvent.class)),
					annotated(type, List.of(OnError.class)),
					annotated(type, List.of(BotOnlineEvent.class, BotOfflineEvent.class)));
			return methods.isEmpty() ? NONE : methods;
		}

		/** In the order of their names: reflection gives them in any. */
		private static List<Method> annotated(Class<?> type, List<Class<? extends Annotation>> annotations) {
			MethodIntrospector.MetadataLookup<Boolean> isAnnotated = (method) -> annotations.stream()
				.anyMatch((annotation) -> AnnotatedElementUtils.hasAnnotation(method, annotation)) ? Boolean.TRUE
						: null;
			return MethodIntrospector.selectMethods(type, isAnnotated)
				.keySet()
				.stream()
				.sorted(Comparator.comparing(Method::getName).thenComparing(InvalidHandlerException::name))
				.toList();
		}

	}

}
