package io.ncatbot.api;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for those who come from NcatBot 3.7 lists every method that they know, under
 * its name, in both languages.
 */
class FromNcatBotTest {

	/** Where the name there is not that of the action. */
	private static final Map<String, String> ACTIONS = Map.ofEntries(Map.entry("get_user_card", "ArkSharePeer"),
			Map.entry("get_group_card", "ArkSharePeer"), Map.entry("get_share_group_card", "ArkShareGroup"),
			Map.entry("set_self_long_nick", "set_self_longnick"), Map.entry("mark_all_as_read", "_mark_all_as_read"),
			Map.entry("send_group_notice", "_send_group_notice"), Map.entry("get_group_notice", "_get_group_notice"),
			Map.entry("del_group_notice", "_del_group_notice"), Map.entry("get_client_key", "get_clientkey"),
			Map.entry("ocr_image_new", ".ocr_image"), Map.entry("handle_quick_operation", ".handle_quick_operation"),
			Map.entry("get_model_show", "_get_model_show"), Map.entry("post_group_msg", "send_group_msg"),
			Map.entry("post_group_file", "send_group_msg"), Map.entry("post_private_msg", "send_private_msg"),
			Map.entry("post_private_file", "send_private_msg"));

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
	void allMethodsSendWhatTheySendThere() {
		Map<String, String> there = new TreeMap<>();
		this.names.forEach((name, here) -> there.put(here, ACTIONS.getOrDefault(name, name)));
		there.remove("sendQqmailText");
		assertThat(ApiMethod.all()).filteredOn((method) -> there.containsKey(method.name()))
			.hasSizeGreaterThan(there.size())
			.allSatisfy((method) -> {
				assertThat(method.action()).as("%s", method).isEqualTo(there.get(method.name()));
			});
	}

	@Test
	void bothLanguagesListTheSame() {
		assertThat(NcatBotNames.of("from-ncatbot.zh-CN.md")).isEqualTo(this.names);
	}

}
