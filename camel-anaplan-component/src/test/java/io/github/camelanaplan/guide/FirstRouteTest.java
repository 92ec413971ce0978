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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.XmlRoute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FirstRouteTest extends GuideTestSupport {
    @TempDir
    private Path folder;

    @BeforeEach
    void nameFolders() {
        context.getPropertiesComponent()
                .addInitialProperty("inbox", folder.resolve("inbox").toString());
        context.getPropertiesComponent()
                .addInitialProperty("outbox", folder.resolve("outbox").toString());
    }

    @Test
    void routeInJavaLoadsAndReads() throws Exception {
        context.addRoutes(new FirstRoute());

        assertLoadsAndReads();
    }

    @Test
    void routeInYamlLoadsAndReads() throws Exception {
        load("first-route.yaml");

        assertLoadsAndReads();
    }

    @XmlRoute
    void routeInXmlLoadsAndReads() throws Exception {
        load("first-route.xml");

        assertLoadsAndReads();
    }

    @Test
    void fileWithRejectedRowsIsPutAside() throws Exception {
        load("first-route.yaml");

        assertPutsAside();
    }

    @XmlRoute
    void fileWithRejectedRowsIsPutAsideByTheRouteInXml() throws Exception {
        load("first-route.xml");

        assertPutsAside();
    }

    private void load(String file) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "classpath:guide/" + file));
    }

    private void assertLoadsAndReads() throws IOException {
        drop(PlanningModel.PRODUCTS);

        await().until(() -> Files.exists(folder.resolve("inbox/.camel/products.csv")));
        assertThat(folder.resolve("outbox/Products export.csv"))
                .hasContent("Name,Code,Parent,Price\n"
                        + "Bike,P1,EMEA,100\n"
                        + "\"Helmet, red\",P2,EMEA,25.5\n"
                        + "Ampoule électrique,P3,APAC,3\n");
    }

    private void assertPutsAside() throws IOException {
        drop(PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        await().until(() -> Files.exists(folder.resolve("inbox/.failed/products.csv")));
        assertThat(folder.resolve("outbox")).doesNotExist();
        assertThat(model.tasks()).hasSize(1);
    }

    private void drop(String csv) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/products.csv"), csv);
    }
}
