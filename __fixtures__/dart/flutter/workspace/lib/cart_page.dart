import 'package:flutter/material.dart';

class CartPage extends StatelessWidget {
  const CartPage({super.key, required this.lines});

  final int lines;

  @override
  Widget build(BuildContext context) => Text('$lines lines', textDirection: TextDirection.ltr);
}
