package io.ncatbot.handler;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Finds handler methods on beans. When the singletons are there, all bean types are
 * looked at, so that lazy and scoped beans are heard of without being created; afterwards
 * each bean that is created late is looked at once. The methods of a singleton go when it
 * is destroyed.
 */
public final class HandlerScanner
		implements SmartInitializingSingleton, DestructionAwareBeanPostProcessor, BeanFactoryAware {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.handler");

	private static final Map<HandlerKind, String> OTHERS = new EnumMap<>(
			Map.of(HandlerKind.CHANGE, " for bots that come and go", HandlerKind.ERROR, " for failures"));

	private final Set<String> seenBeans = ConcurrentHashMap.newKeySet();

	private final Set<String> singletons = ConcurrentHashMap.newKeySet();

	private final AnnotatedMethods.Finder methods = new AnnotatedMethods.Finder();

	private @Nullable ConfigurableListableBeanFactory beans;

	private volatile @Nullable HandlerRegistry registry;

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
		tell(registry().list());
	}

	private static void tell(List<HandlerInfo> found) {
		StringBuilder others = new StringBuilder();
		OTHERS.forEach((kind, what) -> {
			long count = count(found, kind);
			others.append((count > 0) ? ", " + count + what : "");
		});
		logger.info("Found {} event handler(s){}", count(found, HandlerKind.EVENT), others);
		found.forEach((handler) -> logger.debug("Handler {} ({}): {} on {}", handler.id(), handler.kind(),
				handler.method(), handler.match()));
	}

	private static long count(List<HandlerInfo> found, HandlerKind kind) {
		return found.stream().filter((handler) -> handler.kind() == kind).count();
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
		AnnotatedMethods found = (type != null) ? this.methods.of(type) : null;
		if (found != null && !found.isEmpty()) {
			add(factory, name, found);
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

	private void add(ConfigurableListableBeanFactory factory, String name, AnnotatedMethods found) {
		HandlerRegistry registry = registry();
		try {
			for (Method method : found.handlers()) {
				requireInvocable(factory, name, method);
				registry.add(factory, name, method);
			}
			for (Method method : found.errors()) {
				requireInvocable(factory, name, method);
				requireSomethingToDo(found, method);
				registry.addErrorMethod(factory, name, method);
			}
			for (Method method : found.changes()) {
				requireInvocable(factory, name, method);
				registry.addChangeMethod(factory, name, method);
			}
			if (factory.isSingleton(name)) {
				this.singletons.add(name);
			}
		}
		catch (InvalidHandlerException ex) {
			// All or nothing: a bean that comes late must not be half there.
			registry.remove(name);
			this.seenBeans.remove(name);
			throw ex;
		}
	}

	private static void requireSomethingToDo(AnnotatedMethods found, Method method) {
		OnError mapping = AnnotatedElementUtils.findMergedAnnotation(method, OnError.class);
		if (found.handlers().isEmpty() && mapping != null && !mapping.global()) {
			throw new InvalidHandlerException(method,
					"it deals with failures of its bean's handlers, but there are none",
					"Set global = true to deal with those of all beans, or move it to where handlers are.");
		}
	}

	@Override
	public boolean requiresDestruction(Object bean) {
		return !this.methods.of(AopUtils.getTargetClass(bean)).isEmpty();
	}

	@Override
	public void postProcessBeforeDestruction(Object bean, String beanName) {
		if (this.singletons.remove(beanName)) {
			this.seenBeans.remove(beanName);
			registry().remove(beanName);
		}
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

	/** Kept, since while a context is closed nothing can be asked for any more. */
	private HandlerRegistry registry() {
		HandlerRegistry known = this.registry;
		if (known == null) {
			known = factory().getBean(HandlerRegistry.class);
			this.registry = known;
		}
		return known;
	}

	private ConfigurableListableBeanFactory factory() {
		if (this.beans == null) {
			throw new IllegalStateException("The scanner is no bean of a listable bean factory");
		}
		return this.beans;
	}

}
