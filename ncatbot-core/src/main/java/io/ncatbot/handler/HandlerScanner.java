package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Finds handler methods on beans. When the singletons are there, all bean types are
 * looked at, so that lazy and scoped beans are heard of without being created; afterwards
 * each bean that is created late is looked at once.
 */
public final class HandlerScanner implements SmartInitializingSingleton, BeanPostProcessor, BeanFactoryAware {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	private final Set<String> seenBeans = ConcurrentHashMap.newKeySet();

	private final Set<Class<?>> classesWithout = ConcurrentHashMap.newKeySet();

	private @Nullable ConfigurableListableBeanFactory beans;

	private volatile boolean scanned;

	/**
	 * Creates a scanner; Spring tells it the rest.
	 */
	public HandlerScanner() {
	}

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		this.beans = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	public void afterSingletonsInstantiated() {
		ConfigurableListableBeanFactory factory = factory();
		for (String name : factory.getBeanNamesForType(Object.class, true, false)) {
			look(factory, name);
		}
		this.scanned = true;
		HandlerRegistry registry = factory.getBean(HandlerRegistry.class);
		logger.info("Found {} event handler(s)", registry.list().size());
		registry.list()
			.forEach((handler) -> logger.debug("Event handler {}: {} on {}", handler.id(), handler.method(),
					handler.match()));
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (this.scanned && factory().containsBean(beanName)) {
			look(factory(), beanName);
		}
		return bean;
	}

	private void look(ConfigurableListableBeanFactory factory, String name) {
		// The target behind a scoped proxy is reached through the proxy, under the
		// proxy's own name.
		if (ScopedProxyUtils.isScopedTarget(name) || !this.seenBeans.add(name)) {
			return;
		}
		Class<?> type = targetType(factory, name);
		if (type != null && !this.classesWithout.contains(type)) {
			lookAt(factory, name, type);
		}
	}

	private static @Nullable Class<?> targetType(ConfigurableListableBeanFactory factory, String name) {
		try {
			Class<?> type = AutoProxyUtils.determineTargetClass(factory, name);
			if (type == null) {
				return null;
			}
			if (ScopedObject.class.isAssignableFrom(type)) {
				Class<?> target = AutoProxyUtils.determineTargetClass(factory,
						ScopedProxyUtils.getTargetBeanName(name));
				return (target != null) ? target : type;
			}
			Object singleton = Proxy.isProxyClass(type) ? factory.getSingleton(name) : null;
			return (singleton != null) ? AopUtils.getTargetClass(singleton) : type;
		}
		catch (RuntimeException ex) {
			logger.debug("The type of bean '{}' is not known, so it has no event handlers", name, ex);
			return null;
		}
	}

	private void lookAt(ConfigurableListableBeanFactory factory, String name, Class<?> type) {
		if (!AnnotationUtils.isCandidateClass(type, OnEvent.class)) {
			this.classesWithout.add(type);
			return;
		}
		List<Method> methods = annotatedMethods(type);
		if (methods.isEmpty()) {
			this.classesWithout.add(type);
			return;
		}
		HandlerRegistry registry = factory.getBean(HandlerRegistry.class);
		for (Method method : methods) {
			requireInvocable(factory, name, method);
			registry.add(factory, name, method);
		}
	}

	/** In the order of their names: reflection gives them in any. */
	private static List<Method> annotatedMethods(Class<?> type) {
		MethodIntrospector.MetadataLookup<Boolean> isHandler = (
				method) -> AnnotatedElementUtils.hasAnnotation(method, OnEvent.class) ? Boolean.TRUE : null;
		return MethodIntrospector.selectMethods(type, isHandler)
			.keySet()
			.stream()
			.sorted(Comparator.comparing(Method::getName).thenComparing(InvalidHandlerException::name))
			.toList();
	}

	/**
	 * A proxy that does not have the method is found out now, not when the first event
	 * comes.
	 */
	private static void requireInvocable(ConfigurableListableBeanFactory factory, String name, Method method) {
		Class<?> exposed = factory.getType(name, false);
		if (exposed == null) {
			return;
		}
		try {
			AopUtils.selectInvocableMethod(method, exposed);
		}
		catch (IllegalStateException ex) {
			throw new InvalidHandlerException(method,
					"its bean '%s' is behind a proxy that does not have the method".formatted(name),
					"Make the method not private and not final, and declare it in the bean's interface or let Spring"
							+ " proxy the class (proxyTargetClass = true).");
		}
	}

	private ConfigurableListableBeanFactory factory() {
		if (this.beans == null) {
			throw new IllegalStateException("The scanner is no bean of a listable bean factory");
		}
		return this.beans;
	}

}
