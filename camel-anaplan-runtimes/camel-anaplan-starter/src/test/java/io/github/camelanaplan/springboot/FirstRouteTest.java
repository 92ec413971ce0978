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

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FirstRouteTest {
    @TempDir
    private Path folder;

    @Test
    void firstRouteOfTheGuideLoadsAndReads() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("products.csv"), "Product,Code,Region,Price\nBike,P1,EMEA,100\n");

        try (AnaplanSimulator anaplan = Applications.simulator();
                ConfigurableApplicationContext application = Applications.start(
                        Applications.Bare.class,
                        Applications.on(
                                anaplan,
                                "camel.main.routes-include-pattern=classpath:guide/first-route.yaml",
                                "inbox=" + inbox,
                                "outbox=" + folder.resolve("outbox")))) {
            assertThat(application.isRunning()).isTrue();
            await().until(() -> Files.exists(inbox.resolve(".camel/products.csv")));
        }

        assertThat(folder.resolve("outbox/Products export.csv"))
                .hasContent("Name,Code,Parent,Price\nBike,P1,EMEA,100\n");
    }
}
