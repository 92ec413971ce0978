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
package io.github.camelanaplan.simulator.resources;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectsTest {

    private static final Demo DEMO = Demo.startModel(model -> model.importFromModel("From elsewhere", "Sales"));

    @AfterAll
    static void close() {
        DEMO.close();
    }

    @Test
    void importNamesItsSourceFile() {
        JsonNode json = get("/imports").json("/imports/0");

        assertThat(json.path("id").asText()).isEqualTo("112000000000");
        assertThat(json.path("importDataSourceId").asText()).isEqualTo(DEMO.model.fileId("products.csv"));
        assertThat(json.path("importType").asText()).isEqualTo("HIERARCHY_DATA");
        assertThat(json.has("importDataSource")).isFalse();
    }

    @Test
    void importFromAModelNamesThatModel() {
        String id = DEMO.model.importId("From elsewhere");

        assertThat(get("/imports?sort=-id")
                        .json("/imports/0/importDataSource/sourceModelId")
                        .asText())
                .isEqualTo(DEMO.model.id());
        JsonNode metadata = get("/imports/" + id).json("/importMetadata");
        assertThat(metadata.path("type").asText()).isEqualTo("MODEL");
        assertThat(metadata.has("source")).isFalse();
    }

    @Test
    void importMetadataDescribesTheSource() {
        JsonNode metadata = get("/imports/" + DEMO.model.importId("Products from products.csv"))
                .json("/importMetadata");

        assertThat(metadata.path("type").asText()).isEqualTo("FILE");
        assertThat(metadata.path("source").path("columnSeparator").asText()).isEqualTo(",");
        assertThat(metadata.path("source").path("headerNames"))
                .extracting(JsonNode::asText)
                .contains("Product", "Code", "Region", "Price");
        assertThat(metadata.has("id")).isFalse();
    }

    @Test
    void unknownImportIsAServerError() {
        assertThat(get("/imports/112999999999").status()).isEqualTo(500);
    }

    @Test
    void exportMetadataDescribesTheTable() {
        JsonNode listed = get("/exports").json("/exports/1");
        assertThat(listed.path("layout").asText()).isEqualTo("TABULAR_MULTI_COLUMN");
        assertThat(listed.path("encoding").asText()).isEqualTo("UTF-8");

        JsonNode metadata =
                get("/exports/" + DEMO.model.exportId("Revenue.csv")).json("/exportMetadata");
        assertThat(metadata.path("columnCount").asInt()).isEqualTo(3);
        assertThat(metadata.path("headerNames")).extracting(JsonNode::asText).contains("Units");
        assertThat(get("/exports/116999999999").status()).isEqualTo(404);
    }

    @Test
    void actionsTellTheirType() {
        assertThat(get("/actions").json("/actions/1/actionType").asText()).isEqualTo("ORDER_HIERARCHY");

        JsonNode delete =
                get("/actions/" + DEMO.model.actionId("Clear products")).json("/action");
        assertThat(delete.path("actionType").asText()).isEqualTo("DELETE_BY_SELECTION");
        assertThat(delete.path("listId").asText()).startsWith("101");
        assertThat(get("/actions/117999999999").status()).isEqualTo(404);
    }

    @Test
    void processShowsItsStepsInOrder() {
        String path = "/processes/" + DEMO.model.processId("Nightly");
        JsonNode metadata = get(path).json("/processMetadata");

        assertThat(metadata.path("name").asText()).isEqualTo("Nightly");
        assertThat(metadata.path("actions").findValuesAsText("actionType"))
                .containsExactly("IMPORT", "IMPORT", "EXPORT");
        assertThat(metadata.at("/actions/0/importDataSourceId").asText()).isEqualTo(DEMO.model.fileId("products.csv"));
        assertThat(metadata.at("/actions/0").has("importDataSource")).isFalse();
        assertThat(get(path + "?showImportDataSource=true")
                        .json("/processMetadata/actions/0/importDataSource/type")
                        .asText())
                .isEqualTo("FILE");
        assertThat(get("/processes/118999999999").status()).isEqualTo(404);
    }

    @Test
    void listShowsParentPropertiesAndSize() {
        assertThat(get("/lists").json("/lists").findValuesAsText("name")).contains("Regions", "Products", "Months");

        JsonNode products = get("/lists/101000000001").json("/metadata");
        assertThat(products.at("/parent/name").asText()).isEqualTo("Regions");
        assertThat(products.at("/properties/0/format").asText()).isEqualTo("NUMBER");
        assertThat(get("/lists/101000000002").json("/metadata/itemCount").asInt())
                .isEqualTo(2);
        assertThat(get("/lists/101999999998").status()).isEqualTo(404);
    }

    @Test
    void everyModuleHasItsDefaultView() {
        String module = get("/modules").json("/modules/0/id").asText();

        assertThat(get("/views").json("/views/0/id").asText()).isEqualTo(module);
        assertThat(get("/modules/" + module + "/views").json("/views/0/name").asText())
                .isEqualTo("default");
        Reply axes = get("/views/" + module);
        assertThat(axes.json("/viewName").asText()).isEqualTo("Revenue");
        assertThat(axes.json("/rows/0/name").asText()).isEqualTo("Products");
        assertThat(axes.json("/columns/0/name").asText()).isEqualTo("Months");
        assertThat(axes.json("/pages/0/name").asText()).isEqualTo("Line items");
        assertThat(get("/views/102999999999").status()).isEqualTo(404);
    }

    @Test
    void lineItemsComeWithTheirModule() {
        String module = get("/modules").json("/modules/0/id").asText();
        JsonNode item = get("/modules/" + module + "/lineItems").json("/items/0");

        assertThat(item).isEqualTo(get("/lineItems").json("/items/0"));
        assertThat(item.path("moduleName").asText()).isEqualTo("Revenue");
        assertThat(item.has("format")).isFalse();
        assertThat(get("/lineItems?includeAll=true").json("/items/0/format").asText())
                .isEqualTo("NUMBER");
        assertThat(get("/lineItems/" + item.path("id").asText() + "/dimensions")
                        .json("/dimensions")
                        .findValuesAsText("name"))
                .containsExactly("Products", "Months");
        assertThat(get("/modules/102999999999/lineItems").status()).isEqualTo(404);
    }

    @Test
    void lineItemStandsForTheViewOfItsModule() {
        String lineItem = get("/lineItems").json("/items/0/id").asText();

        assertThat(get("/views/" + lineItem).json("/viewName").asText()).isEqualTo("Revenue");
    }

    private static Reply get(String below) {
        return DEMO.client.get(DEMO.path(below));
    }
}
