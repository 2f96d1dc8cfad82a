import 'package:flutter_test/flutter_test.dart';
import 'package:shop/cart_page.dart';

void main() {
  testWidgets('shows the cart', (tester) async {
    await tester.pumpWidget(const CartPage(lines: 1));
    expect(find.byType(CartPage), findsOneWidget);
  });

  testWidgets('counts the lines', (tester) async {
    await tester.pumpWidget(const CartPage(lines: 2));
    await tester.pump();

    expect(find.text('2'), findsOneWidget); // HERE(counts the lines)
  });
}
