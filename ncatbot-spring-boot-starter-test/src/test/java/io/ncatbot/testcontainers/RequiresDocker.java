package io.ncatbot.testcontainers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

import org.testcontainers.DockerClientFactory;

/**
 * Skips, and says why, where no Docker engine runs or no image can be made for it.
 */
@Tag("long")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresDocker.Condition.class)
@interface RequiresDocker {

	/** Asks once per class. */
	final class Condition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			String reason = DockerImages.whyNone();
			if (reason == null) {
				reason = whyNoEngine();
			}
			if (reason == null) {
				return ConditionEvaluationResult.enabled("a Docker engine runs here");
			}
			System.out.println("Skipping " + context.getDisplayName() + ": " + reason);
			return ConditionEvaluationResult.disabled(reason);
		}

		private static @Nullable String whyNoEngine() {
			try {
				DockerClientFactory engine = DockerClientFactory.instance();
				if (!engine.isDockerAvailable()) {
					return "no Docker engine runs here";
				}
				// Inside a container this asks a registry for a helper.
				engine.dockerHostIpAddress();
				return null;
			}
			catch (RuntimeException ex) {
				return "the Docker engine here cannot be used: " + ex.getMessage();
			}
		}

	}

}
