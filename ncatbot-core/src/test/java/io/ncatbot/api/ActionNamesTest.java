package io.ncatbot.api;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActionNamesTest {

	@Test
	void theyAreThoseOfTheAnnotations() {
		assertThat(ActionNames.declared())
			.isEqualTo(Arrays.stream(BotAPI.class.getMethods())
				.filter((method) -> method.isAnnotationPresent(Action.class))
				.map((method) -> method.getAnnotation(Action.class).value())
				.collect(Collectors.toSet()))
			.contains("send_group_msg", "upload_file_stream")
			.hasSizeGreaterThan(150);
	}

}
