package io.ncatbot.processor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The least of core that generated sources need. Calls are answered with what they wrote.
 */
final class CoreStandIns {

	private CoreStandIns() {
	}

	static Map<String, String> sources() {
		Map<String, String> sources = new LinkedHashMap<>();
		sources.put("io.ncatbot.api.package-info", "@org.jspecify.annotations.NullMarked package io.ncatbot.api;");
		annotation(sources, "Action", "RUNTIME", "METHOD", "String value();");
		annotation(sources, "ActionArea", "RUNTIME", "TYPE", "");
		annotation(sources, "ActionRoot", "SOURCE", "TYPE", "");
		annotation(sources, "ActionOptions", "RUNTIME", "TYPE", "");
		annotation(sources, "Composed", "RUNTIME", "METHOD", "");
		annotation(sources, "Param", "RUNTIME", "{ PARAMETER, RECORD_COMPONENT }", "String value();");
		sources.put("io.ncatbot.api.ApiResult", """
				package io.ncatbot.api;
				public record ApiResult<T>(String written) {
				}
				""");
		sources.put("io.ncatbot.api.DataType", """
				package io.ncatbot.api;
				import java.util.List;
				public record DataType<T>(String name) {
					static DataType<Void> none() {
						return new DataType<>("none");
					}
					static <T> DataType<T> of(Class<T> type) {
						return new DataType<>(type.getSimpleName());
					}
					static <T> DataType<List<T>> listOf(Class<T> type) {
						return new DataType<>("list of " + type.getSimpleName());
					}
				}
				""");
		sources.put("io.ncatbot.api.ActionCall",
				"""
						package io.ncatbot.api;
						import io.ncatbot.json.ParamWriter;
						import java.util.function.Consumer;
						public record ActionCall<T>(String action, DataType<T> type, Consumer<ParamWriter> params) {
							ApiResult<T> answer(String form) {
								ParamWriter writer = new ParamWriter();
								this.params.accept(writer);
								return new ApiResult<>(form + " " + this.action + " as " + this.type.name() + " " + writer.written);
							}
						}
						""");
		sources.put("io.ncatbot.api.StreamTarget", """
				package io.ncatbot.api;
				public interface StreamTarget<F, R> {
				}
				""");
		sources.put("io.ncatbot.api.StreamCall", """
				package io.ncatbot.api;
				public record StreamCall<F, R>(ActionCall<F> request, StreamTarget<F, R> target) {
				}
				""");
		sources.put("io.ncatbot.json.ParamWriter", """
				package io.ncatbot.json;
				import java.util.*;
				import org.jspecify.annotations.Nullable;
				public final class ParamWriter {
					public final List<String> written = new ArrayList<>();
					public void id(String name, @Nullable Long id) {
						this.written.add(name + "=id " + id);
					}
					public void ids(String name, Collection<Long> ids) {
						this.written.add(name + "=ids " + ids);
					}
					public void ids(String name, long[] ids) {
						this.written.add(name + "=ids " + Arrays.toString(ids));
					}
					public void put(String name, long value) {
						this.written.add(name + "=long " + value);
					}
					public void put(String name, boolean value) {
						this.written.add(name + "=boolean " + value);
					}
					public void put(String name, @Nullable Object value) {
						this.written.add(name + "=" + value);
					}
				}
				""");
		sources.put("io.ncatbot.concurrent.Waiting", """
				package io.ncatbot.concurrent;
				import java.util.concurrent.CompletableFuture;
				public final class Waiting {
					private Waiting() {
					}
					public static <T, E extends Throwable> T on(Work<T, E> work) throws E {
						return work.begin().join();
					}
					public interface Work<T, E extends Throwable> {
						CompletableFuture<T> begin() throws E;
					}
				}
				""");
		sources.put("io.ncatbot.message.Message", """
				package io.ncatbot.message;
				public record Message(String text) {
				}
				""");
		sources.put("tools.jackson.databind.JsonNode", """
				package tools.jackson.databind;
				public class JsonNode {
				}
				""");
		return sources;
	}

	private static void annotation(Map<String, String> sources, String name, String retention, String target,
			String attribute) {
		sources.put("io.ncatbot.api." + name, """
				package io.ncatbot.api;
				import java.lang.annotation.*;
				import static java.lang.annotation.ElementType.*;
				@Documented @Retention(RetentionPolicy.%s) @Target(%s) public @interface %s {
					%s
				}
				""".formatted(retention, target, name, attribute));
	}

	/**
	 * Writes a root over areas, and a class that answers its calls with what they wrote.
	 * @param areas the qualified names of the areas
	 * @return the sources
	 */
	static Map<String, String> root(String... areas) {
		Map<String, String> sources = new LinkedHashMap<>();
		sources.put("io.ncatbot.api.BotAPI", """
				package io.ncatbot.api;
				@ActionRoot
				public interface BotAPI extends %s {
				}
				""".formatted(String.join(", ", areas)));
		sources.put("io.ncatbot.api.EchoBotAPI", """
				package io.ncatbot.api;
				import java.util.concurrent.CompletableFuture;
				public final class EchoBotAPI extends GeneratedBotAPI {
					@Override <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call) {
						return CompletableFuture.completedFuture(call.answer("started"));
					}
					@Override <T> ApiResult<T> await(ActionCall<T> call) {
						return call.answer("awaited");
					}
				}
				""");
		return sources;
	}

}
