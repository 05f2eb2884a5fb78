package io.ncatbot.boot.autoconfigure;

import java.lang.reflect.Method;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.StreamTarget;
import io.ncatbot.handler.command.Commands;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.core.ResolvableType;

/**
 * What a native image must know: the records that results and the frames of streams are
 * read into. They are the only types that the library reads by reflection.
 */
final class NcatBotRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerResourceBundle(Commands.class.getPackageName() + ".messages");
		BindingReflectionHintsRegistrar registrar = new BindingReflectionHintsRegistrar();
		for (Method method : BotAPI.class.getMethods()) {
			if (method.getReturnType() == ApiResult.class) {
				ResolvableType data = ResolvableType.forMethodReturnType(method).getGeneric(0);
				if (data.toClass() != Object.class && data.toClass() != Void.class) {
					registrar.registerReflectionHints(hints.reflection(), data.getType());
				}
			}
			for (int i = 0; i < method.getParameterCount(); i++) {
				ResolvableType target = ResolvableType.forMethodParameter(method, i).as(StreamTarget.class);
				if (target != ResolvableType.NONE) {
					registrar.registerReflectionHints(hints.reflection(), target.getGeneric(0).getType());
				}
			}
		}
	}

}
