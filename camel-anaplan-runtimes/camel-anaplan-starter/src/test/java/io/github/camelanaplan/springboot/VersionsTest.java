/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.springboot;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests run on what they are said to run on: which bill of materials comes first decides. */
class VersionsTest {
    private static final String SPRING_BOOT = System.getProperty("expected.spring-boot");
    private static final String CAMEL = System.getProperty("expected.camel");

    @Test
    void springBootAndCamelAreThoseThatTheBuildNames() {
        try (ConfigurableApplicationContext application = Applications.start(Applications.Bare.class)) {
            assertThat(SpringBootVersion.getVersion()).isEqualTo(SPRING_BOOT);
            assertThat(application.getBean(CamelContext.class).getVersion()).isEqualTo(CAMEL);
        }
    }

    @Test
    void guideNamesTheSameVersions() throws IOException {
        Path guide = Path.of(System.getProperty("root.dir"), "docs", "runtimes", "spring-boot.md");

        assertThat(guide)
                .content()
                .containsPattern("[>`]" + SPRING_BOOT + "[<`]")
                .containsPattern("[>`]" + CAMEL + "[<`]");
    }
}
