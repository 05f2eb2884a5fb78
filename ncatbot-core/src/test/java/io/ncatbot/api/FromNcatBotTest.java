package io.ncatbot.api;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for those who come from NcatBot 3.7 lists every method that they know, under
 * its name, in both languages.
 */
class FromNcatBotTest {

	private final Map<String, String> names = NcatBotNames.of("from-ncatbot.md");

	@Test
	void allMethodsAreListedUnderTheirNames() {
		assertThat(this.names).hasSize(101)
			.allSatisfy((former, here) -> assertThat(here).isEqualTo(NcatBotNames.camelCase(former)));
	}

	@Test
	void allMethodsExistInBothForms() {
		Set<String> methods = Arrays.stream(BotAPI.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
		assertThat(this.names.values()).allSatisfy((name) -> assertThat(methods).contains(name, name + "Sync"));
	}

	@Test
	void bothLanguagesListTheSame() {
		assertThat(NcatBotNames.of("from-ncatbot.zh-CN.md")).isEqualTo(this.names);
	}

}
