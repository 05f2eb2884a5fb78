package io.ncatbot.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the page of the manual that lists all actions, from the index of declarations.
 */
final class ActionReference {

	private static final String HEAD = """
			# All actions

			Every action of NapCat, by area, with the methods of `BotAPI` that send it and the type of its result's `data`. Each
			method returns a `CompletableFuture<ApiResult<...>>` and has a twin `xxxSync` that returns the `ApiResult`. NcatBot's name
			is that of [NcatBot 3.7](from-ncatbot.md). What parameters mean, when a call fails and what may be null is in the Javadoc.

			本页列出 NapCat 的全部动作：所属区域、发送它的 `BotAPI` 方法、结果中 `data` 的类型，以及 NcatBot 3.7 的名称。每个方法都返回
			`CompletableFuture<ApiResult<...>>`，并有同步形式 `xxxSync`。

			This page is generated; a test says so when it is stale, and how to write it anew.

			""";

	/** What it adds to its areas goes by the event, or sends no action at all. */
	private static final String ROOT = "BotAPI";

	private final ApiIndex index;

	private final Map<String, String> formerNames = new LinkedHashMap<>();

	private final Map<String, String> actionsByMethod = new LinkedHashMap<>();

	ActionReference(ApiIndex index, Map<String, String> namesThere) {
		this.index = index;
		namesThere.forEach((there, here) -> this.formerNames.put(here, there));
		for (ApiMethod method : ApiMethod.all()) {
			if (!method.area().equals(ROOT)) {
				this.actionsByMethod.put(method.signature(), method.action());
			}
		}
	}

	String text() {
		StringBuilder text = new StringBuilder(HEAD);
		for (ApiIndex.Area area : this.index.areas()) {
			text.append("- [").append(title(area)).append("](#").append(anchor(title(area))).append(")\n");
		}
		this.index.areas().forEach((area) -> area(area, text));
		return text.toString();
	}

	private static String title(ApiIndex.Area area) {
		if (area.name().equals(ROOT)) {
			return ROOT + " 组合与其他";
		}
		String summary = area.summary();
		int open = summary.indexOf('(');
		return area.name().replace("Actions", "") + " " + summary.substring(open + 1, summary.indexOf(')', open));
	}

	private static String anchor(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
	}

	private void area(ApiIndex.Area area, StringBuilder text) {
		String summary = area.name().equals(ROOT) ? "What is made of others, goes by an event, or sends no action."
				: area.summary();
		text.append("\n## ").append(title(area)).append("\n\n").append(summary).append("\n\n");
		text.append("| Action | What it does | Methods | Data | NcatBot 3.7 |\n|---|---|---|---|---|\n");
		rows(area).forEach((action, entries) -> row(action, entries, text));
	}

	/** A row for each action, in the order in which the source has them. */
	private Map<String, List<ApiIndex.Entry>> rows(ApiIndex.Area area) {
		Map<String, List<ApiIndex.Entry>> rows = new LinkedHashMap<>();
		for (ApiIndex.Entry entry : area.entries()) {
			String action = this.actionsByMethod.get(entry.signature());
			String key = (action != null) ? "`" + action + "`" : "<!-- " + entry.method() + " -->";
			rows.computeIfAbsent(key, (name) -> new ArrayList<>()).add(entry);
		}
		return rows;
	}

	private void row(String action, List<ApiIndex.Entry> entries, StringBuilder text) {
		String methods = entries.stream()
			.map((entry) -> "`" + entry.signature() + "`")
			.collect(Collectors.joining("<br>"));
		Set<String> summaries = new LinkedHashSet<>();
		Set<String> former = new LinkedHashSet<>();
		Set<String> results = new LinkedHashSet<>();
		for (ApiIndex.Entry entry : entries) {
			if (summaries.isEmpty()) {
				summaries.add(entry.summary().replace("|", "\\|"));
			}
			results.add(entry.result().equals("Void") ? "none" : "`" + entry.result() + "`");
			if (this.formerNames.containsKey(entry.method())) {
				former.add("`" + this.formerNames.get(entry.method()) + "`");
			}
		}
		text.append("| %s | %s | %s | %s | %s |\n"
			.formatted(action.startsWith("<!--") ? "" : action, String.join(" ", summaries), methods,
					String.join(", ", results), String.join(", ", former))
			.replace("|  |", "| |")
			.replace("|  |", "| |"));
	}

}
