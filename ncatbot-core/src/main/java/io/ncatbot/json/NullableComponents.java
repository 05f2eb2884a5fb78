package io.ncatbot.json;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Lets a record's component that may not be null be empty where nothing was sent.
 */
final class NullableComponents extends JacksonAnnotationIntrospector {

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
		RecordComponent component = component(annotated);
		if (component == null) {
			return super.findSetterInfo(config, annotated);
		}
		if (component.getType() == JsonNode.class) {
			// null that was sent is the same as nothing, not a node to look at
			return JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP);
		}
		boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		Nulls nulls = (!nullable && hasEmptyValue(component.getType())) ? Nulls.AS_EMPTY : Nulls.DEFAULT;
		return JsonSetter.Value.construct(nulls, Nulls.SKIP);
	}

	private static boolean hasEmptyValue(Class<?> type) {
		return type == String.class || type == Message.class || type.isEnum() || Collection.class.isAssignableFrom(type)
				|| Map.class.isAssignableFrom(type);
	}

	private static @Nullable RecordComponent component(Annotated annotated) {
		if (!(annotated instanceof AnnotatedMember member) || !member.getDeclaringClass().isRecord()) {
			return null;
		}
		RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
		if (annotated instanceof AnnotatedParameter parameter) {
			boolean canonical = parameter.getOwner().getParameterCount() == components.length;
			return canonical ? components[parameter.getIndex()] : null;
		}
		for (RecordComponent component : components) {
			if (component.getName().equals(member.getName())) {
				return component;
			}
		}
		return null;
	}

}
