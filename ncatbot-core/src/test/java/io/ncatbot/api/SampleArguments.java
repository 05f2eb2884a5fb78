package io.ncatbot.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.ncatbot.api.file.DownloadTarget;
import io.ncatbot.api.file.TransferListener;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.MessageParts;
import io.ncatbot.message.PostedFile;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Arguments to call any action with, of which none is null.
 */
final class SampleArguments {

	/** Text that cannot be any. */
	private static final Map<String, Object> TEXTS = Map.of("groupId", "10001", "userId", "10001", "status", "听歌中");

	private static final String MESSAGE = """
			{"time":1,"self_id":10001,"post_type":"message","message_type":"group","group_id":123,"user_id":456,\
			"message_id":7,"message":[{"type":"text","data":{"text":"text"}}],"raw_message":"text"}""";

	private SampleArguments() {
	}

	/**
	 * All values to try for each parameter of a method.
	 */
	static List<List<Object>> of(Method method) {
		List<List<Object>> samples = new ArrayList<>();
		for (Parameter parameter : method.getParameters()) {
			boolean text = parameter.getType() == String.class;
			try {
				samples.add((text && TEXTS.containsKey(parameter.getName())) ? List.of(TEXTS.get(parameter.getName()))
						: of(parameter.getParameterizedType()));
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError("There is no sample of " + parameter, ex);
			}
		}
		return samples;
	}

	/**
	 * All values to try for a type: one that says everything; where a record refuses
	 * that, one for each of its components that stands alone.
	 */
	private static List<Object> of(Type type) throws ReflectiveOperationException {
		if (type instanceof Class<?> raw && raw.isRecord() && raw.getPackageName().startsWith("io.ncatbot.api")) {
			return records(raw);
		}
		return List.of(one(type));
	}

	private static List<Object> records(Class<?> type) throws ReflectiveOperationException {
		RecordComponent[] components = type.getRecordComponents();
		@Nullable Object[] all = new Object[components.length];
		for (int i = 0; i < all.length; i++) {
			all[i] = one(components[i].getGenericType());
		}
		List<Object> found = new ArrayList<>();
		if (add(type, all, found)) {
			return found;
		}
		for (int i = 0; i < all.length; i++) {
			@Nullable Object[] alone = new Object[components.length];
			for (int j = 0; j < all.length; j++) {
				alone[j] = (i == j || components[j].getType().isPrimitive()) ? all[j] : null;
			}
			add(type, alone, found);
		}
		if (found.isEmpty()) {
			throw new AssertionError(type.getName() + " refuses every sample of its components");
		}
		return found;
	}

	private static boolean add(Class<?> type, @Nullable Object[] values, List<Object> to)
			throws ReflectiveOperationException {
		Class<?>[] types = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		Constructor<?> constructor = type.getDeclaredConstructor(types);
		try {
			return to.add(constructor.newInstance(values));
		}
		catch (InvocationTargetException ex) {
			return false;
		}
	}

	private static Object one(Type type) throws ReflectiveOperationException {
		if (type instanceof ParameterizedType parameterized) {
			Class<?> raw = (Class<?>) parameterized.getRawType();
			if (Collection.class.isAssignableFrom(raw)) {
				return List.of(one(parameterized.getActualTypeArguments()[0]));
			}
			if (raw == Map.class) {
				return Map.of("key", "value");
			}
			if (raw == StreamListener.class) {
				return (StreamListener<?>) (frame) -> {
				};
			}
		}
		return plain((Class<?>) type);
	}

	private static Object plain(Class<?> type) throws ReflectiveOperationException {
		if (type == String.class || type == Object.class) {
			return "text";
		}
		if (type == long.class || type == Long.class) {
			return 10001L;
		}
		if (type == int.class || type == Integer.class) {
			return 7;
		}
		if (type == double.class || type == Double.class) {
			return 1.5;
		}
		if (type == boolean.class || type == Boolean.class) {
			return true;
		}
		if (type == byte[].class) {
			return new byte[] { 1, 2, 3 };
		}
		if (type == long[].class) {
			return new long[] { 10001L };
		}
		if (type == Duration.class) {
			return Duration.ofSeconds(60);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		return ofTheModel(type);
	}

	private static Object ofTheModel(Class<?> type) throws ReflectiveOperationException {
		if (type == Message.class) {
			return Message.of("text");
		}
		if (type == MessageParts.class) {
			return MessageParts.empty().text("text");
		}
		if (type == PostedFile.class) {
			return PostedFile.file(FileSource.url("https://example.org/file.png"));
		}
		if (type == IncomingMessage.class) {
			return ((EventFrame) new FrameDecoder().decode(MESSAGE)).event();
		}
		if (type == Segment.class) {
			return new Text("text");
		}
		if (type == ForwardMessage.class) {
			return ForwardMessage.ofIds(1)
				.withTitle("title")
				.withSummary("summary")
				.withPrompt("prompt")
				.withNews("line");
		}
		if (type == FileSource.class) {
			return FileSource.of(new byte[] { 1, 2, 3 }, "file.png");
		}
		if (type == JsonNode.class) {
			return JsonNodeFactory.instance.objectNode().put("key", "value");
		}
		if (type.isRecord()) {
			return records(type).get(0);
		}
		return ofFiles(type);
	}

	private static Object ofFiles(Class<?> type) {
		if (type == Path.class) {
			// Can be read, and can be written beside.
			return Path.of("pom.xml");
		}
		if (type == Resource.class) {
			return new ByteArrayResource(new byte[] { 1, 2, 3 });
		}
		if (type == InputStream.class) {
			return new ByteArrayInputStream(new byte[] { 1, 2, 3 });
		}
		if (type == OutputStream.class) {
			return OutputStream.nullOutputStream();
		}
		if (type == DownloadTarget.class) {
			return DownloadTarget.to(OutputStream.nullOutputStream());
		}
		if (type == TransferListener.class) {
			return (TransferListener) (bytes, total) -> {
			};
		}
		throw new AssertionError("There is no sample of " + type.getName() + ": add one to SampleArguments");
	}

}
