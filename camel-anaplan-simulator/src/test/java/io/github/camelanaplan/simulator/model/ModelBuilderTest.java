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
package io.github.camelanaplan.simulator.model;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModelBuilderTest {
    private static ModelDefinition model(Consumer<ModelBuilder> spec) {
        ModelBuilder builder = new ModelBuilder("Finance", "Sales");
        spec.accept(builder);
        return builder.build();
    }

    private static void assertRefused(Consumer<ModelBuilder> spec, String mentioned) {
        assertThatIllegalArgumentException().isThrownBy(() -> model(spec)).withMessageContaining(mentioned);
    }

    @Test
    void idsAreGivenOutPerKindInOrderOfDeclaration() {
        ModelDefinition model = model(m -> m.list("A")
                .list("B")
                .module("M", d -> d.dimension("A").lineItem("X", Format.TEXT).lineItem("Y", Format.TEXT))
                .module("N", d -> d.dimension("B").lineItem("X", Format.TEXT))
                .file("f")
                .importFromModel("i", "Hub")
                .export("e", e -> e.ofList("A"))
                .action("a", "OPTIMIZER")
                .process("p", "i", "e", "a"));

        assertThat(model.lists()).extracting(ListDefinition::id).containsExactly("101000000000", "101000000001");
        assertThat(model.modules()).extracting(ModuleDefinition::id).containsExactly("102000000000", "102000000001");
        assertThat(model.modules().get(1).lineItems())
                .extracting(LineItemDefinition::id)
                .containsExactly("206000000002");
        assertThat(model.files().get(0).id()).isEqualTo("113000000000");
        assertThat(model.imports().get(0).id()).isEqualTo("112000000000");
        assertThat(model.exports().get(0).id()).isEqualTo("116000000000");
        assertThat(model.actions().get(0).id()).isEqualTo("117000000000");
        assertThat(model.processes().get(0).id()).isEqualTo("118000000000");
        assertThat(model.processes().get(0).steps())
                .extracting(ModelObject::name)
                .containsExactly("i", "e", "a");
    }

    @Test
    void modelIdIsStableAndDependsOnBothNames() {
        String id = model(m -> {}).id();

        assertThat(id).matches("[0-9A-F]{32}").isEqualTo(model(m -> {}).id());
        assertThat(id).isNotEqualTo(new ModelBuilder("HR", "Sales").build().id());
        assertThat(model(m -> m.id("X")).id()).isEqualTo("X");
    }

    @Test
    void sourceColumnsAreDeclaredOnesElseMappedOnes() {
        ModelDefinition model = model(m -> m.list("A", l -> l.property("P", Format.TEXT))
                .file("declared", f -> f.columns("x", "y", "z"))
                .file("open")
                .importIntoList("i", i -> i.from("declared").into("A").name("x"))
                .importIntoList(
                        "j", i -> i.from("open").into("A").name("x").code("x").property("P", "y")));

        assertThat(model.imports().get(0).sourceColumns()).containsExactly("x", "y", "z");
        assertThat(model.imports().get(1).sourceColumns()).containsExactly("x", "y");
        assertThat(model.imports().get(1).dataSourceId()).isEqualTo("113000000001");
    }

    @Test
    void importsMayShareNameButMayNotBeReferredToByIt() {
        ModelDefinition twins = model(m -> m.importFromModel("i", "Hub").importFromModel("i", "Hub"));

        assertThat(twins.imports()).extracting(ImportDefinition::name).containsExactly("i", "i");
        assertRefused(
                m -> m.importFromModel("i", "Hub").importFromModel("i", "Hub").process("p", "i"), "More than one");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(m -> m.list("A").list("A"), "Two lists are called 'A'");
        assertRefused(m -> m.list("A", l -> l.parent("B")), "No list is called 'B'");
        assertRefused(m -> m.module("M", d -> d.lineItem("X", Format.TEXT)), "needs a dimension");
        assertRefused(m -> m.file("f", f -> f.headerRow(2)), "first data row");
        assertRefused(m -> m.process("p", "nothing"), "called 'nothing'");
        assertRefused(m -> m.export("e", e -> {}), "says not what it exports");
        assertRefused(m -> m.list("A").export("e", e -> e.ofList("A").columns("Colour")), "no property 'Colour'");
        assertRefused(m -> m.list("A").deleteAction("d", d -> d.fromList("A").whereProperty("C", "x")), "'C'");
        assertRefused(
                m -> m.list("A").file("f").importIntoList("i", i -> i.from("f").into("A")), "neither a name");
        assertRefused(
                m -> m.list("A")
                        .file("f")
                        .importIntoList(
                                "i", i -> i.from("f").into("A").name("n").parent("p")),
                "no parent list");
        assertRefused(
                m -> m.list("A")
                        .module("M", d -> d.dimension("A").lineItem("X", Format.TEXT))
                        .file("f")
                        .importIntoModule("i", i -> i.from("f").into("M").lineItem("X", "x")),
                "dimension 'A'");
    }

    @Test
    void itemsThatAreDeclaredAreThereFromTheStart() {
        ModelDefinition model =
                model(m -> m.list("Towns", l -> l.parent("Regions").item("Oslo", "T1", "R1"))
                        .list("Regions", l -> l.item("North", "R1")));

        ModelData data = new ModelData(model);

        assertThat(data.list("Towns").items().get(0).parent()).isEqualTo("North");
        assertThat(data.list("Towns").items().get(0).id()).startsWith("201");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ModelData(model(m -> m.list("A", l -> l.item("x").item("x")))))
                .withMessageContaining("twice");
    }

    @Test
    void defaultContentIsCopied() {
        byte[] content = {1, 2, 3};
        ModelDefinition model = model(m -> m.file("f", f -> f.defaultContent(content)));
        content[0] = 9;

        assertThat(model.defaultContent("113000000000")).hasValue(new byte[] {1, 2, 3});
        assertThat(model.defaultContent("113000000001")).isEmpty();
    }
}
