package io.ncatbot.boot.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Reads the properties of {@link NcatBotTest @NcatBotTest}.
 */
final class NcatBotTestContextBootstrapper extends TestSliceTestContextBootstrapper<NcatBotTest> {

}
