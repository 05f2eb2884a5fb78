package io.ncatbot.api;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every method of the API must have. Each test lists the methods that lack it;
 * {@link ApiRoundTripTest} is the one for a call that works.
 */
class ApiComplianceTest {

	private final ApiIndex index = ApiIndex.read();

	@Test
	void everyMethodHasItsSynchronousTwin() {
		assertThat(ApiMethod.all()).filteredOn((method) -> !hasTwin(method)).isEmpty();
	}

	private static boolean hasTwin(ApiMethod method) {
		try {
			return isResultOf(method.method().getGenericReturnType(), method.twin());
		}
		catch (NoSuchMethodException ex) {
			return false;
		}
	}

	private static boolean isResultOf(Type future, Method twin) {
		// Not their toString(): type variables of two methods have the same name.
		return future.getTypeName()
			.equals("java.util.concurrent.CompletableFuture<" + twin.getGenericReturnType().getTypeName() + ">");
	}

	@Test
	void everySynchronousMethodHasItsAsynchronousForm() {
		List<String> async = ApiMethod.all().stream().map(ApiMethod::name).toList();
		assertThat(BotAPI.class.getMethods()).extracting(Method::getName)
			.filteredOn((name) -> name.endsWith("Sync"))
			.allMatch((name) -> async.contains(name.substring(0, name.length() - "Sync".length())));
	}

	@Test
	void everyMethodIsInTheIndex() {
		assertThat(this.index.entries()).extracting(ApiIndex.Entry::signature)
			.containsExactlyInAnyOrderElementsOf(ApiMethod.all().stream().map(ApiMethod::signature).toList());
	}

	@Test
	void everyMethodAndItsParametersAndItsResultAreDocumented() {
		assertThat(this.index.entries()).filteredOn((entry) -> !entry.undocumented().isEmpty())
			.extracting((entry) -> entry.signature() + " does not tell " + entry.undocumented())
			.isEmpty();
	}

	/** Users search for the names that NapCat's own documentation has. */
	@Test
	void everyMethodAndEveryAreaSaysItsChineseNameFirst() {
		assertThat(this.index.entries()).filteredOn((entry) -> !isChinese(entry.summary()))
			.extracting((entry) -> entry.signature() + ": " + entry.summary())
			.isEmpty();
		assertThat(this.index.areas()).filteredOn((area) -> !area.name().equals("BotAPI") && !isChinese(area.summary()))
			.isEmpty();
	}

	private static boolean isChinese(String text) {
		return text.codePoints().anyMatch(Character::isIdeographic);
	}

	@Test
	void everyActionOfNapCatHasAMethodAndNoMethodAnActionThatNapCatHasNot() {
		Set<String> declared = new TreeSet<>();
		for (ApiIndex.Entry entry : this.index.entries()) {
			if (entry.action() != null) {
				declared.add(entry.action());
			}
		}
		assertThat(declared).isEqualTo(new TreeSet<>(new ParameterTable().actions()));
	}

}
